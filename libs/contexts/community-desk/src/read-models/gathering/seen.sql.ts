import type { GatheringViewer } from '../../domain/gathering/gathering-viewer';

/** Whether a row is the viewer’s, as `isSeenBy`: a condition on a row of gatherings or themes, of the four values of `seenValues`, the first being `$<from>`. */
export const seenSql = (from: number) =>
  `($${from}::boolean or office_id = any($${from + 1}::uuid[])
    or (host_kind = 'desk' and host_id = any($${from + 2}::uuid[])) or organisation_id = any($${from + 3}::uuid[]))`;

export const seenValues = ({ everywhere, offices, desks, organisations }: GatheringViewer): unknown[] => [
  everywhere,
  offices,
  desks,
  organisations,
];
