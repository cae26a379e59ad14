import { createLog, NestLog } from '..';

function logWith(use: (log: NestLog) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  use(new NestLog(createLog({ write: (line) => void lines.push(line) })));
  return lines.map((line) => {
    const { time: _time, ...rest } = JSON.parse(line) as Record<string, unknown>;
    return rest;
  });
}

describe("Nest's log", () => {
  it('has level, context and text', () => {
    expect(logWith((log) => log.log('Ready', 'NestApplication'))).toEqual([
      { level: 30, context: 'NestApplication', msg: 'Ready' },
    ]);
    expect(logWith((log) => log.verbose('Quiet'))).toEqual([]);
  });

  it('says what failed and where, never in the words of the error', () => {
    const [line] = logWith((log) => log.error(new TypeError('Ann Other'), 'Projector'));
    expect(line).toMatchObject({ level: 50, context: 'Projector', error: { name: 'TypeError' }, msg: 'error' });
    expect(JSON.stringify(line)).not.toContain('Ann');
    expect(
      JSON.stringify(logWith((log) => log.error('failed', new Error('Ann\n    at home').stack, 'X'))),
    ).not.toContain('Ann');
  });

  it('follows LOG_LEVEL', () => {
    process.env.LOG_LEVEL = 'error';
    expect(logWith((log) => log.warn('x'))).toEqual([]);
    delete process.env.LOG_LEVEL;
  });
});
