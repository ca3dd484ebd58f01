// The network as GraphML, for yEd, Cytoscape, NetworkX and igraph; dates of an edge are data.
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { EDGE_VALUES, graphOf, NODE_VALUES } from './graph.ts'
import { element, xmlDocument, type Xml } from './xml.ts'

export async function* graphmlFiles(given: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const { nodes, edges } = graphOf(given)
  const root = element(
    'graphml',
    { xmlns: 'http://graphml.graphdrawing.org/xmlns' },
    ...['label', ...NODE_VALUES].map(name => key('node', name)),
    ...['label', ...EDGE_VALUES, 'start', 'end'].map(name => key('edge', name)),
    key('edge', 'weight', 'double'),
    element(
      'graph',
      { edgedefault: 'directed' },
      ...nodes.map(({ id, label, values }) =>
        element(
          'node',
          { id },
          datum('node', 'label', label),
          ...NODE_VALUES.map(name => datum('node', name, values[name])),
        ),
      ),
      ...edges.map(({ id, from, to, label, first, last, weight, values }) =>
        element(
          'edge',
          { id, source: from, target: to },
          datum('edge', 'label', label),
          ...EDGE_VALUES.map(name => datum('edge', name, values[name])),
          first === null ? null : datum('edge', 'start', first),
          last === null ? null : datum('edge', 'end', last),
          datum('edge', 'weight', String(weight)),
        ),
      ),
    ),
  )
  yield { name: 'network.graphml', body: xmlDocument(root) }
}

function key(domain: 'node' | 'edge', name: string, type = 'string'): Xml {
  return element('key', { id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': type })
}

function datum(domain: 'node' | 'edge', name: string, value: string): Xml {
  return element('data', { key: `${domain}-${name}` }, value)
}
