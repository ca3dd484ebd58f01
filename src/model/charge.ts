// What a charge can say of an accused: in what mode, with what outcome, how grave.

export const MODES = ['organiser', 'instigator', 'perpetrator', 'attempt', 'accessory', 'member'] as const

export const OUTCOMES = ['convicted', 'acquitted', 'dropped', 'collapsed', 'pending', 'unknown'] as const

/** In rising order: the gravity of what is alleged, and of what was imposed. */
export const GRAVITIES = ['slander', 'expulsion', 'exile', 'prison', 'death'] as const
