/** What is said of decisions that are placed by hand, and of what follows from a decision. */
export const deciding = {
  'decide.refused.quote-not-found': 'These words are not in the present text of that source: “{detail}”',
  'decide.refused.nothing-there': 'Nothing at this passage can take the decision up: “{detail}”',
  'decide.refused.not-adrift': 'Decision {detail} is in its place and need not be placed by hand.',
  'decide.at-missing':
    'Say where the decision belongs: --at SOURCE:START-END, with offsets in the text that “retort list text” prints.',
} as const
