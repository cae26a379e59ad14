import {
  caseloadDeciders,
  caseloadFolds,
  caseloadHeld,
  CaseloadModule,
  caseloadRetention,
  recordsOfPerson,
} from '@alongside/caseload';
import { officesDeciders, officesFolds, officesHeld, OfficesModule, officesRetention } from '@alongside/offices';
import { outcomesFolds, OutcomesModule } from '@alongside/outcomes';
import {
  privacyDeciders,
  privacyFolds,
  OnePerson,
  privacyHeld,
  PrivacyModule,
  type HeldAboutPerson,
  type RecordClass,
  PartitionedReadLog1795600000000,
  ReadLog1763780000000,
} from '@alongside/privacy';
import type { AnyFold } from '@alongside/projections';

/** All rooms of the house. */
export const contextModules = [CaseloadModule, OfficesModule, OutcomesModule, PrivacyModule];

export const deciders = [...caseloadDeciders, ...officesDeciders, ...privacyDeciders];

export const folds: readonly AnyFold[] = [...caseloadFolds, ...officesFolds, ...outcomesFolds, ...privacyFolds];

/** What is held about persons, for whoever asks what is held about them. */
export const heldAboutPersons: readonly HeldAboutPerson[] = [caseloadHeld, officesHeld, privacyHeld];

/** Which records are of one person. */
export const onePerson = new OnePerson(recordsOfPerson);

/** The records about persons that are kept for so long. */
export const recordClasses: readonly RecordClass[] = [caseloadRetention, officesRetention];

/** Of durable tables, in the order of their time stamps. */
export const migrations = [ReadLog1763780000000, PartitionedReadLog1795600000000];
