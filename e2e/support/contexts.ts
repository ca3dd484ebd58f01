// The terms that our JSON-LD uses out of published contexts, so that a processor needs no network in a test.

/** Of http://www.w3.org/ns/anno.jsonld. */
export const ANNOTATION_TERMS = {
  oa: 'http://www.w3.org/ns/oa#',
  as: 'http://www.w3.org/ns/activitystreams#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dc: 'http://purl.org/dc/elements/1.1/',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  SpecificResource: 'oa:SpecificResource',
  TextualBody: 'oa:TextualBody',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  body: { '@type': '@id', '@id': 'oa:hasBody' },
  target: { '@type': '@id', '@id': 'oa:hasTarget' },
  source: { '@type': '@id', '@id': 'oa:hasSource' },
  selector: { '@type': '@id', '@id': 'oa:hasSelector' },
  motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
  purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
  describing: 'oa:describing',
  tagging: 'oa:tagging',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: 'oa:start',
  end: 'oa:end',
  value: 'rdf:value',
  format: 'dc:format',
  language: 'dc:language',
  label: 'rdfs:label',
  total: 'as:totalItems',
  first: { '@type': '@id', '@id': 'as:first' },
  startIndex: 'as:startIndex',
  items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
} as const

/** Of https://w3id.org/ro/crate/1.1/context: everything there is schema.org, but for what is named otherwise. */
export const CRATE_TERMS = {
  '@vocab': 'http://schema.org/',
  conformsTo: 'http://purl.org/dc/terms/conformsTo',
  File: 'http://schema.org/MediaObject',
} as const
