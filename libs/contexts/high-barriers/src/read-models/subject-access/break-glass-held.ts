import { sectionHeld, toldCodes } from '@alongside/privacy';
import type { BreakGlassEvent } from '../../domain/break-glass/break-glass.events';
import { breakGlassReasons, breakGlassVerdicts } from '../../domain/code-lists/break-glass.lists';

const ofGlass = {
  glassId: { label: 'Break-glass' },
  caseId: { label: 'Support case' },
  claimantId: 'own-id',
} as const;
const staff = (label: string) => ({ label, masked: 'staff', unlessOwn: true }) as const;

export const breakGlassHeld = sectionHeld<BreakGlassEvent>('Who looked into your support case from outside the team', {
  GlassBroken: {
    says: 'Somebody outside the team looked into it',
    fields: {
      ...ofGlass,
      brokenBy: staff('Who'),
      ownerId: staff('Who was told'),
      office: { label: 'Office', place: true },
      reason: { label: 'Why', codes: toldCodes(breakGlassReasons) },
      words: { label: 'In words' },
      brokenAt: { label: 'From' },
      until: { label: 'Until' },
    },
  },
  GlassClosed: {
    says: 'It was ended early',
    fields: { ...ofGlass, closedBy: staff('By whom'), closedAt: { label: 'When' } },
  },
  GlassReviewed: {
    says: 'It was reviewed',
    fields: {
      ...ofGlass,
      reviewedBy: staff('By whom'),
      verdict: { label: 'What was found', codes: toldCodes(breakGlassVerdicts) },
      words: { label: 'In words' },
    },
  },
});
