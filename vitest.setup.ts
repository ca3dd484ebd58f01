// The same random cases on every machine, so that a failure can be had again; `RETORT_SEED=n` looks at others.
import fc from 'fast-check'

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['RETORT_SEED'] ?? 19361928) })
