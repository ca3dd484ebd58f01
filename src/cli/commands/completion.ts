import type { Command } from 'commander'
import { CommandError, EXIT } from '../exit.ts'

/** `retort completion SHELL`: a completion script for the shell, made from the command's own definition. */
export function defineCompletion(command: Command): void {
  command
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText(
      'after',
      '\nExample:\n  retort completion bash > ~/.local/share/bash-completion/completions/retort',
    )
    .action((shell: string) => {
      const commands = (command.parent?.commands ?? []).map(one => ({
        name: one.name(),
        description: one.description(),
        options: one.options.flatMap(option => (option.long ? [option.long] : [])),
      }))
      if (shell === 'bash') process.stdout.write(bash(commands))
      else if (shell === 'zsh')
        process.stdout.write(`autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`)
      else if (shell === 'fish') process.stdout.write(fish(commands))
      else throw new CommandError(EXIT.usage, `no completion for "${shell}": bash, zsh or fish`)
    })
}

interface CommandWords {
  readonly name: string
  readonly description: string
  readonly options: readonly string[]
}

function bash(commands: readonly CommandWords[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words="${options.join(' ')}" ;;`).join('\n')
  return `_retort() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then words="${commands.map(command => command.name).join(' ')}"
  else case "\${COMP_WORDS[1]}" in
${cases}
  esac; fi
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "$words" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}
complete -o filenames -F _retort retort
`
}

function fish(commands: readonly CommandWords[]): string {
  return commands
    .flatMap(({ name, description, options }) => [
      `complete -c retort -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...options.map(
        option => `complete -c retort -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
      ),
    ])
    .join('\n')
    .concat('\n')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`\'`)}'`
}
