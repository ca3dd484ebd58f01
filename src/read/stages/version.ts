// Which reader made a reading: apart, so that it can be asked without loading one.

/** Raised whenever the stages' output changes; part of every reading. */
export const READER_VERSION = 'reader-12'
