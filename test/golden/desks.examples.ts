import type { DeskEvent } from '../../libs/contexts/community-desk/src/domain/desk/desk.events';
import type { ExamplesOf } from './golden-files';

const ofDesk = { deskId: '0192aaaa-0000-7000-8000-000000000064', occurredAt: '2026-01-05' };
const organisationId = '0192aaaa-0000-7000-8000-000000000067';
const work = { ...ofDesk, organisationId, personId: '0192aaaa-0000-7000-8000-000000000061' };

export const deskExamples = {
  DeskOpened: {
    ...ofDesk,
    name: 'Somali Community Desk',
    community: 'somali',
    office: '0192aaaa-0000-7000-8000-000000000002',
    hostId: '0192aaaa-0000-7000-8000-000000000066',
  },
  DeskRenamed: { ...ofDesk, name: 'Harlesden Community Desk' },
  PartnerJoinedDesk: { ...ofDesk, organisationId },
  PartnerLeftDesk: { ...ofDesk, organisationId },
  DeskWorkerJoined: work,
  DeskWorkerLeft: work,
  DeskClosed: ofDesk,
  DeskReopened: { ...ofDesk, reason: 'closed-in-error' },
} satisfies ExamplesOf<DeskEvent>;
