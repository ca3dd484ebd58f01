import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname

// A build is the same whoever asks for it: test runners set NODE_ENV, and React would be built for development.
process.env['NODE_ENV'] = 'production'

export default defineConfig({
  root: join(root, 'src', 'web'),
  plugins: [react()],
  build: {
    outDir: join(root, 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline: the policy allows our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // Our own rooms have no effects on import but those of the web room; what is not used is left out.
        moduleSideEffects: id => !/\/src\/(model|reason|api|messages|words)\//.test(id),
      },
    },
  },
  worker: { format: 'es' },
})
