import { cleaning } from './cleaning.en.ts';
import { devices } from './devices.en.ts';
import { overview } from './overview.en.ts';
import { uploads } from './uploads.en.ts';

export const english = {
  cause: { HIHI: 'Far too high', HI: 'High', LO: 'Low', LOLO: 'Far too low', RATE: 'Sudden change', STALE: 'Silent', FLAT_LINE: 'Stuck', DEVIATION: 'Off the usual' },
  state: { RAISED: 'Unacknowledged', ACKNOWLEDGED: 'Acknowledged', CLEARED: 'Over' },
  shortcut: { move: 'Move in the list of alarms', choose: 'Choose an alarm', acknowledge: 'Acknowledge the chosen alarms' },
  badge: { label: 'Alarms: {count} open', none: 'No open alarms' },
  alarms: {
    title: 'Alarms', subtitle: 'Live alarms, taken note of and dealt with', rules: 'Alarm rules', view: 'View', views: { list: 'List', groups: 'By station', history: 'History' },
    search: 'Filter', searchHint: 'Text, station, point', unacknowledged: 'Unacknowledged only', soundOn: 'Sound is on', soundOff: 'Sound is off',
    columns: { severity: 'Severity', message: 'What', station: 'Station', raised: 'Raised', state: 'State', value: 'Value / limit', count: 'Count', last: 'Last', choose: 'Choose' },
    acknowledge: 'Acknowledge', acknowledgeAll: 'Acknowledge all', shelve: 'Shelve', chosen: '{count} chosen', clear: 'Clear', reason: 'Reason', reasonUsual: 'Maintenance', until: 'For how long',
    durations: { h1: '1 hour', h8: '8 hours', d1: '1 day', d7: '7 days' }, shelved: 'Shelved until {until}', unshelve: 'Take back', shelvedCount: '{count} more on the shelf',
    emptyTitle: 'All is well', emptyText: 'No alarm needs anybody.', emptyFilter: 'No alarm matches.', emptyHistory: 'There were no alarms yet.', more: 'The newest {count} of {total}',
    escalated: 'Escalated to level {level}', live: 'Live', connecting: 'Connecting again',
  },
  alarm: {
    point: 'Point', rule: 'Rule', started: 'Began', raised: 'Raised', cleared: 'Over', acknowledged: 'Acknowledged', by: '{name}, {time}', escalates: 'Escalates {time}', map: 'Show on the map',
    steps: 'Plan', comments: 'Remarks', addComment: 'Add', comment: 'Remark', notices: 'Messages', channel: { SMS: 'SMS', WECHAT: 'WeChat' }, noticeState: { WAITING: 'On its way', SENT: 'Sent', FAILED: 'Failed' }, withdrawn: 'Samples that came late show that nothing was wrong',
  },
  data: {
    title: 'Data query', subtitle: 'Smallest, mean, largest and pass rate of each point; tick some to compare them', stretches: { d1: '24 hours', d7: '7 days', d31: '31 days' }, point: 'Point', latest: 'Latest', minimum: 'Smallest', mean: 'Mean', maximum: 'Largest', pass: 'Pass rate', samples: 'Samples',
    lowest: 'Acceptable from', highest: 'Acceptable up to', searchHint: 'Name or code of a point', compare: 'Compare {name}', chart: 'The ticked points compared', emptyTitle: 'No point matches',
  },
  quality: {
    title: 'Data quality', subtitle: 'Each point and day in six dimensions, after cleaning; raw values and reasons stay', span: 'Time', spans: { d1: 'Today', d7: '7 days', d31: '31 days' }, grouping: 'Grouping', by: { STATION: 'Station', AREA: 'Metered area', DAY: 'Day', QUANTITY: 'Quantity' },
    elsewhere: 'None', points: 'Points', point: 'Point', day: 'Day', samples: 'Kept / expected', findings: 'Findings', export: 'Export CSV', worst: 'Lowest scores', worstOf: 'Lowest scores: {name}',
    total: 'Total', completeness: 'Complete', accuracy: 'Accurate', consistency: 'Consistent', timeliness: 'Timely', uniqueness: 'Unique', validity: 'Valid',
    formula: { total: 'Completeness × mean of the other five', completeness: 'Kept / expected', accuracy: '1 − share of spikes, fast changes and flat lines', consistency: '1 − share off the peers, where there are any', timeliness: '1 − share that came late', uniqueness: '1 − share that came twice', validity: '1 − share out of range or doubted by the device' },
    counts: '{samples} kept, {expected} expected, {silent} min silent, {late} late, {repeated} repeated, {doubted} doubted by the device', kinds: { OUT_OF_RANGE: 'Out of range', SPIKE: 'Spike', RATE: 'Too fast', FLAT_LINE: 'Flat line', CROSS_SENSOR: 'Off its peers', REPORTED_BY_DEVICE: 'Reported by the device' },
    doubted: 'Doubted samples', noneDoubted: 'Nothing was doubted on this day.', moreDoubted: 'The first {shown} of {count}', chart: 'The cleaned line of the day, and what was doubted', emptyTitle: 'No scores yet', emptyText: 'Scores begin about a minute after data arrive.',
  },
  rules: {
    title: 'Alarm rules', subtitle: 'What is watched and when it is an alarm; to be tried on the past', add: 'New rule', name: 'Name', nameEn: 'English name', condition: 'Condition', points: 'Points', active: 'Active', severity: 'Severity', state: 'State', enabled: 'In force', disabled: 'Off',
    kind: 'Kind of condition', kinds: { LIMITS: 'Limits', RATE: 'Sudden change', STALE: 'Silence', FLAT_LINE: 'Stuck value', DEVIATION: 'Off the usual (same hour of the week)' },
    fields: { lolo: 'Far too low below', lo: 'Low below', hi: 'High above', hihi: 'Far too high above', hysteresis: 'Hysteresis', windowS: 'Window, s', rise: 'Rise by', fall: 'Fall by', afterS: 'For, s', tolerance: 'Tolerance', spreads: 'Times the usual spread' },
    severeSeverity: 'Severity of the grave limits', sameSeverity: 'The same', raiseDelay: 'Delay to raise, s', clearDelay: 'Delay to clear, s', within: 'Acknowledge within, s', withinHint: 'Escalated after that; never when empty',
    quantity: 'Quantity', anyQuantity: 'Any', stationKind: 'Kind of station', anyKind: 'Any', onePoint: 'Point {code} alone', oneStation: 'Station {name} alone', oneArea: 'Area {name} alone',
    message: 'Text in Chinese', messageHint: '{open}point{close} {open}station{close} {open}value{close} {open}limit{close} {open}unit{close} are filled in; the usual text when empty', steps: 'Plan', stepsHint: 'A step a line', save: 'Save', remove: 'Delete', removeSure: 'Its alarms that are on will end.', isNew: 'New rule',
    emptyTitle: 'No rules yet', emptyText: 'A new rule is at work within seconds.', stationKinds: { WATER_PLANT: 'Water plant', PUMP_STATION: 'Pump station', SECONDARY_SUPPLY: 'Secondary supply', TANK: 'Tank', SOURCE: 'Source', PRESSURE: 'Pressure point', FLOW: 'Flow point', QUALITY: 'Quality point', LARGE_USER: 'Large user', NETWORK_END: 'End of the network' },
    quantities: { PRESSURE: 'Pressure', HEAD: 'Head', FLOW: 'Flow', VOLUME: 'Volume', LEVEL: 'Level', CHLORINE: 'Chlorine', TURBIDITY: 'Turbidity', PH: 'pH', TEMPERATURE: 'Temperature', POWER: 'Power', ENERGY: 'Energy', SPEED: 'Speed', STATE: 'Running state' },
  },
  trial: {
    title: 'Try it on the past', point: 'Point', range: 'Range', ranges: { d1: '1 day', d7: '7 days', d30: '30 days' }, run: 'Try', result: '{count} alarms in {samples} samples', none: 'No alarm in {samples} samples', noData: 'There are no samples in this range', chart: 'Result of the trial', episode: '{from} to {to}, {cause}', on: 'still on',
  },
  cleaning,
  devices,
  overview,
  uploads,
};
