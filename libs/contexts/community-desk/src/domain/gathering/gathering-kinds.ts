/** The kind of gathering that comes round: the others are held when there is a reason. */
export const forum = 'forum';

/** A host holds a forum every so many months. */
export const forumRhythmMonths = 2;
