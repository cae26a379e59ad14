import { TimelineContributions } from './timeline-contribution';

const added = new TimelineContributions([{ events: ['DoorKnocked'], entryIds: ['doorId'], withheld: ['word'] }]);

it('a timeline tells what another context adds, without what that withholds', () =>
  expect(added.told('DoorKnocked', { doorId: 'door', word: 'Hello' })).toEqual({ doorId: 'door' }));

it('a timeline tells all of what is the own', () =>
  expect(added.told('NoteWritten', { word: 'Hello' })).toEqual({ word: 'Hello' }));
