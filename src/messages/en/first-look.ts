/** The guided first look at the sample dossier, and the way to a case of one's own. */
export const firstLook = {
  'web.look': 'First look',
  'web.look.of': '{step, number} of {steps, number}',
  'web.look.next': 'Next',
  'web.look.back': 'Back',
  'web.look.done': 'Close',
  'web.look.show': 'Take me there',
  'web.look.leave': 'Leave, and go on later',
  'web.look.keys': 'F6 goes to what is outlined above, and round to this strip again.',

  'web.look.overview.title': 'A case that has been read',
  'web.look.overview':
    'These are the papers of a trial that never was: an indictment, three days in court, newspapers, letters, a hotel register. The machine has read them and suggested who says what, and on whose word; a person has decided what holds. Every figure here leads to the words behind it. In a few steps you see what the program is for.',
  'web.look.charge.title': 'What a charge rests on',
  'web.look.charge':
    'Four people are accused of having taken instructions from abroad; the outlined square is Josef Orlan’s part. “Unresolved” means that voices in the papers stand against each other. Below the table the count is taken apart: what would have to be so, who says that it is, and their exact words.',
  'web.look.strike.title': 'Set the go-between aside',
  'web.look.strike':
    'Ruben Sahl is said to have carried the instructions. What if he is not believed? Switch him off in the list of voices (by the keyboard: F6, then Space). Nothing in the case is changed by it: it is a question that you put to the papers.',
  'web.look.fallen.title': 'What is left without him',
  'web.look.fallen':
    'The count against Orlan is no longer supported in this file: that the instructions were passed on to him rests on Sahl alone, and his words are struck through. This does not mean untrue; it means that nobody else in these papers says so. The other three squares have not moved, because others say the same of them.',
  'web.look.pattern.title': 'A warning sign',
  'web.look.pattern':
    'Seventeen figures that recur in such cases are looked for. Here: the link runs through one man, and papers say that he was in the pay of the accuser’s own police. Open it to read whose words these are, what would weaken the sign, and what it does not mean. It is a reason to look, not a verdict on anybody.',
  'web.look.conflict.title': 'Two things that cannot both be so',
  'web.look.conflict':
    'A meeting in Lindaby on 3 May 1931 is charged; a newspaper has the same man speak in Novy Bereg on that day, thirty-one hours away. Both sides’ words stand next to each other. Which of them is wrong, the program does not say.',
  'web.look.quote.title': 'The words themselves',
  'web.look.quote':
    'Every result ends at an exact quote in its paper. This is the witness’s sentence in the record of the second day. Brackets in the margin show who speaks, and on whose word: two of them, one inside the other, are hearsay. Dotted is the machine’s suggestion, solid what a person decided; y confirms, n rejects, j goes on.',
  'web.look.end.title': 'Now with your own papers',
  'web.look.end':
    'That is all there is to it: read, decide, set aside, see what is left. Try another voice in Charges, for instance that of Petra Holm, whom the defence called. Or begin a case of your own: it starts empty, and you drop your documents into it.',

  'web.own': 'Start your own case',
  'web.own.about':
    'A case is one file on this machine, with your documents beside it, byte for byte. It starts empty; the next screen is where you add files or a whole folder. The sample stays as it is.',
  'web.own.name': 'What the case is called',
  'web.own.place': 'It is kept in {folder}',
  'web.own.begin': 'Begin',
  'web.own.or-type':
    'Or in the terminal, in the folder of this program: the documents in a folder of yours become a case of that name.',
} as const
