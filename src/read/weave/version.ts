// Which weaver wove a case: apart, so that it can be asked without loading one.

/** Raised whenever the weaving's output changes. */
export const WEAVER_VERSION = 'weaver-7'
