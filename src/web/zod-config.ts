// Keeps zod from compiling its checks with `Function`, which the policy refuses. Set where zod looks for it when it is
// loaded, whichever view loads it: a view that checks nothing does without the library.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
