// A dialog over the view, whose code comes after the first screen.
import { later } from './later.ts'
import { box } from './picker.tsx'

export interface SheetProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: React.ReactNode
}

const sheet = later<SheetProps>(
  async () => (await Promise.all([import('./sheet.tsx'), box.fetch()]))[0].SheetBox,
)

/** Focus stays inside, Escape closes, focus goes back where it was. */
export function Sheet(props: SheetProps): React.ReactNode {
  return <sheet.Place props={props} isWanted meanwhile={null} />
}
