/**
 * Whether taking back a skill says that this declaration before it was told in error: both are of one form of its code, and neither is
 * what a course says.
 */
export function isToldInError(declared: object, takenBack: object): boolean {
  const skill = toldSkill(declared);
  return skill !== null && skill === toldSkill(takenBack);
}

/** The code of the skill; `null` of one that a course says, and once it is forgotten. */
function toldSkill(data: { readonly skill?: unknown; readonly enrolmentId?: unknown }): string | null {
  return data.enrolmentId === undefined && typeof data.skill === 'string' ? data.skill : null;
}
