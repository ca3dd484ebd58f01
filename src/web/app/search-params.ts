// State in addresses: flat strings with defaults, which are left out of the address.

/** A validator for a route's search that keeps the strings named in `defaults` and drops anything else. */
export function readSearch<D extends Readonly<Record<string, string>>>(
  defaults: D,
): (search: Record<string, unknown>) => { [K in keyof D]?: string } {
  return search => {
    const kept: { [K in keyof D]?: string } = {}
    for (const key of Object.keys(defaults) as (keyof D & string)[]) {
      const value = search[key]
      const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
      if (typeof text === 'string' && text !== '' && text !== defaults[key]) kept[key] = text
    }
    return kept
  }
}
