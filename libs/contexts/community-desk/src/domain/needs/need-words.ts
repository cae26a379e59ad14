/**
 * What words that begin like one of these say in the name of a taxonomy's term: the service may meet that need. Directories sort by taxonomies of
 * their own, so no term stands for a need by its id.
 */
export const needWords: Readonly<Record<string, readonly string[]>> = {
  work: ['job', 'employ', 'work', 'career', 'vacanc'],
  'work-experience': ['experience', 'volunteer', 'placement', 'trial'],
  training: ['training', 'course', 'skill', 'learn', 'apprentice'],
  english: ['english', 'esol', 'language'],
  interpreting: ['interpret', 'translat'],
  digital: ['digital', 'computer', 'internet', 'online'],
  housing: ['hous', 'homeless', 'tenan', 'accommodation', 'rent'],
  money: ['money', 'debt', 'benefit', 'financ', 'budget'],
  food: ['food', 'meal', 'cook', 'grocer'],
  childcare: ['child', 'nurser', 'creche', 'famil'],
  transport: ['transport', 'travel', 'bus', 'cycl'],
  papers: ['immigra', 'form', 'letter', 'legal', 'law', 'visa', 'citizen'],
  'recognition-of-qualifications': ['qualification', 'certificat', 'diploma'],
  health: ['health', 'wellbeing', 'counsel', 'medic', 'disab'],
  company: ['social', 'communit', 'befriend', 'lonel', 'women', 'elder'],
};

/** The need that a theme of a gathering raises; of the other themes none. */
export const needOfTheme: Readonly<Record<string, string>> = {
  'letters-and-forms': 'papers',
  interpreting: 'interpreting',
  'job-offers': 'work',
  training: 'training',
  'language-classes': 'english',
  childcare: 'childcare',
  housing: 'housing',
};
