// Keeps zod from compiling its checks with `Function`, which the policy refuses; to be imported before any schema.
import { config } from 'zod/v4/core'

config({ jitless: true })
