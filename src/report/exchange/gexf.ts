// The network as GEXF 1.3, with dynamic edges: Gephi shows who was tied to whom on which day.
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { EDGE_VALUES, graphOf, NODE_VALUES } from './graph.ts'
import { element, xmlDocument, type Xml } from './xml.ts'

export async function* gexfFiles(given: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const { nodes, edges } = graphOf(given)
  const root = element(
    'gexf',
    { xmlns: 'http://gexf.net/1.3', version: '1.3' },
    element(
      'meta',
      { lastmodifieddate: given.made.slice(0, 10) },
      element('creator', {}, given.messages.say('app.name')),
      element('description', {}, given.data.settings.title),
    ),
    element(
      'graph',
      { mode: 'dynamic', timeformat: 'date', defaultedgetype: 'directed' },
      attributes('node', NODE_VALUES),
      attributes('edge', EDGE_VALUES),
      element(
        'nodes',
        {},
        ...nodes.map(node => element('node', { id: node.id, label: node.label }, values(node.values))),
      ),
      element(
        'edges',
        {},
        ...edges.map(({ id, from, to, label, first, last, weight, values: own }) =>
          element(
            'edge',
            { id, source: from, target: to, label, weight, start: first, end: last },
            values(own),
          ),
        ),
      ),
    ),
  )
  yield { name: 'network.gexf', body: xmlDocument(root) }
}

function attributes(kind: 'node' | 'edge', names: readonly string[]): Xml {
  const all = names.map(name => element('attribute', { id: name, title: name, type: 'string' }))
  return element('attributes', { class: kind }, ...all)
}

function values(given: Readonly<Record<string, string>>): Xml {
  const all = Object.entries(given).map(([name, value]) => element('attvalue', { for: name, value }))
  return element('attvalues', {}, ...all)
}
