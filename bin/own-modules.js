// Finds the project's own modules where they say that they are: Node would ask the disk for each, and for the package that it is of.
// Loaded before all else: by retort.js in the main thread, as `--import` in those that read and that hold the case file.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && specifier.endsWith('.ts')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
