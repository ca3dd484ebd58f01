/** Reads CoNLL-U sentences: words only, empty nodes left out, multiword tokens kept for their surface. */
import { readFileSync } from 'node:fs'

export interface TreebankSentence {
  readonly text: string
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** 0 for the root, else the head's place counted from 1. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  readonly misc: readonly string[]
}

export function readConllu(path: string): TreebankSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter(block => block.trim() !== '')
    .map(block => {
      const lines = block.split('\n')
      const rows = lines
        .filter(line => line !== '' && !line.startsWith('#'))
        .map(line => line.split('\t'))
        .filter(row => /^\d+$/.test(row[0]!))
      const column = (index: number) => rows.map(row => row[index]!)
      return {
        text: lines.find(line => line.startsWith('# text = '))?.slice(9) ?? '',
        forms: column(1),
        lemmas: column(2),
        upos: column(3),
        xpos: column(4),
        heads: column(6).map(Number),
        relations: column(7),
        misc: column(9),
      }
    })
}
