// The subcommands, in the order of the help text. Each file defines its options and loads what it needs when it runs.
import type { Command } from 'commander'
import { defineCompletion } from './completion.ts'

export const COMMANDS: readonly ((program: Command) => void)[] = [defineCompletion]
