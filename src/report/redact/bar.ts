// The black bar: always of one length, so that it does not tell how long the name is.
export const BAR = '█████'
