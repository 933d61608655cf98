const hour = 3_600_000;
const hours = 8 * 24;

type Sample = Readonly<Record<string, unknown>>;

/** Rows of the eight days before `now` (milliseconds), so that questions about volume and presence have answers. */
export function sampleRows(now: number): readonly (readonly [table: string, rows: readonly Sample[]])[] {
  const times = Array.from({ length: hours }, (_, index) =>
    new Date(now - (hours - index) * hour).toISOString(),
  );
  return [
    ['SecurityEvent', times.flatMap(securityEvents)],
    ['Heartbeat', times.map((time) => ({ TimeGenerated: time, Computer: 'FILES01', _BilledSize: 900 }))],
  ];
}

/** Of an hour: every fourth is an access to a share. */
function securityEvents(time: string, index: number): readonly Sample[] {
  return Array.from({ length: 8 }, (_, number): Sample => {
    const user = `CONTOSO\\user${(index * 7 + number) % 23}`;
    const common = {
      TimeGenerated: time,
      Computer: `FILES0${1 + (number % 3)}.contoso.example`,
      Account: user,
      AccountType: 'User',
    };
    return number % 4 === 0
      ? {
          ...common,
          EventID: number === 0 ? 5140 : 5145,
          ShareName: `\\\\*\\share${(index + number) % 11}`,
          _BilledSize: 850_000,
        }
      : { ...common, EventID: 4624, _BilledSize: 1_200_000 };
  });
}
