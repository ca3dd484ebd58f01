import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

// A build is the same whoever asks for it: test runners set NODE_ENV, and React would be built for development.
process.env['NODE_ENV'] = 'production'

/** Our rooms whose modules only make things: importing one has no effects. */
const PLAIN = /\/src\/(model|reason|api|messages|words)\//

const MADE: ReadonlySet<string> = new Set(['CallExpression', 'NewExpression', 'ObjectExpression'])

const treeshake = { moduleSideEffects: (id: string) => !PLAIN.test(id) }

/**
 * Says of each thing that a module of those rooms makes at its top level that making it has no effects either: a screen
 * that checks nothing carries neither the schemas beside what it imports nor the library that makes them.
 */
const madeIfWanted: Plugin = {
  name: 'made-if-wanted',
  enforce: 'post',
  transform: {
    filter: { id: PLAIN },
    handler(code) {
      const made = this.parse(code)
        .body.map(node => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
        .flatMap(node => (node?.type === 'VariableDeclaration' ? node.declarations : []))
        .flatMap(({ init }) => (init !== null && MADE.has(init.type) ? [init] : []))
      return made.reduceRight(
        (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
        code,
      )
    },
  },
}

/** Large, and for the most part never called. */
const LATER: ReadonlySet<string> = new Set(['page-pane', 'picker-box', 'sheet', 'Dialog', 'Modal', 'schemas'])

/** Tells Chromium to compile a whole script while it is still arriving, beside the page's own work. */
const compileAtOnce: Plugin = {
  name: 'compile-at-once',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && !LATER.has(chunk.name))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
    },
  },
}

/** The typefaces of every view, asked for with the page, so that it is not laid out a second time when they come. */
const TYPEFACES = /source-(sans-3-latin-wght|serif-4-latin-opsz)-normal/

const typefacesAtOnce: Plugin = {
  name: 'typefaces-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter(name => TYPEFACES.test(name))
        .map(name => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${name}` },
          injectTo: 'head' as const,
        })),
  },
}

export default defineConfig({
  root: join(root, 'src', 'web'),
  plugins: [react(), madeIfWanted, compileAtOnce, typefacesAtOnce],
  build: {
    outDir: join(root, 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the policy allows our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      treeshake,
      output: {
        // Few files: each costs the page a task or two of its own.
        codeSplitting: {
          groups: [
            { name: 'schemas', test: /\/(node_modules\/zod|src\/model\/schemas\/zod\.ts)/, priority: 3 },
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', test: /\/src\//, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [madeIfWanted], rolldownOptions: { treeshake } },
})
