import { dictionaries } from './dictionaries.en.ts';

/** Texts of cards, trends and search in English. */
export const panels = {
  search: {
    placeholder: 'Search codes, names, addresses, customers…',
    hint: 'Press / to search',
    none: 'Nothing found for {text}',
    failed: 'Search is not available',
    label: 'Search',
    missing: 'Not searched, their service does not answer: {groups}',
    and: ', ',
  },
  hitGroup: { recent: 'Opened before', streets: 'Streets and areas', stations: 'Stations', network: 'Network', points: 'Points and devices', customers: 'Customers', plants: 'Plants and pumping', assets: 'Assets and electricity meters' },
  hit: {
    PIPE: 'Pipe', JUNCTION: 'Junction', VALVE: 'Valve', HYDRANT: 'Hydrant', TANK: 'Tank', RESERVOIR: 'Reservoir', PUMP: 'Pump', STATION: 'Station', POINT: 'Point', DMA: 'Metered area', DEVICE: 'Device', STREET: 'Street',
    CUSTOMER: 'Customer', ACCOUNT: 'Account', WATER_METER: 'Water meter', ASSET: 'Asset', PLANT: 'Plant', WORKSHOP: 'Workshop', PUMP_STATION: 'Pump station', PUMP_UNIT: 'Pump unit', CAMERA: 'Camera', ENERGY_METER: 'Electricity meter',
  },
  card: {
    close: 'Close', back: 'Back', copy: 'Copy the code', copyLink: 'Copy a link', copied: 'Copied', locate: 'Locate', fields: 'Properties', points: 'Live points', noPoints: 'Nothing is measured here', links: 'Related',
    linksFailed: 'Some related things could not be asked for', meters: 'Customer meters', metersMore: '{count} in all', noValue: 'No data yet', stale: 'Stale', because: ' ({reason})', today: 'Today {minimum} – {maximum}', showAll: 'Show all {count}',
    failed: 'The details did not load', gone: 'It is no longer there', network: 'Network', metersFailed: 'Meters are not available',
  },
  alarms: { title: 'Alarms here', count: 'Alarms: {count}', several: 'Alarms at {places} places: {count}', acknowledged: 'Acknowledged', more: 'The newest {shown} of {count}', list: 'All alarms', failed: 'The alarms did not load', none: 'The alarms here are settled', close: 'Close', legend: 'Alarms' },
  personal: { title: 'Personal data', phone: 'Phone', idNumber: 'ID number', bankAccount: 'Bank account', reveal: 'Show as it is', hide: 'Hide again', purpose: 'What for', purposeHint: 'The audit log keeps who saw it, and why. It is shown for a minute.' },
  files: { title: 'Files and pictures', add: 'Add files', save: 'Save {name}', saveFailed: 'The file did not come, please try again', refused: 'Not taken: {why}' },
  history: { title: 'Changes', failed: 'The changes did not load', first: 'Registered', somebody: 'a user', byService: 'the system ({name})' },
  trend: {
    title: 'Trend', chart: 'Trend: wheel zooms, dragging moves, arrow keys move, plus and minus zoom', open: 'Open in the trend panel', length: 'Length of time', now: 'now', empty: 'No data in this period', failed: 'The history did not load', range: 'Min–max',
    add: 'Add a point', find: 'Find points by code or name', noNeighbours: 'Nothing else is measured at this station; find by name', remove: 'Remove {name}', full: 'Full screen (F)', smaller: 'Leave full screen (F)', exportAs: 'Export as {format}', picture: 'Save as a picture',
    exportFailed: 'The export did not finish, try again',
    presets: { '1h': '1 h', '6h': '6 h', '24h': '24 h', '7d': '7 d', '30d': '30 d', '1y': '1 y' },
    resolution: { raw: 'as measured', '15m': 'quarter hours', '1h': 'hours', '1d': 'days' },
    refused: { shown: 'It is in the chart already', points: 'A chart takes 8 points at most', units: 'A chart takes two units at most; remove one first' },
  },
  quality: { GOOD: 'Good', UNCERTAIN: 'Uncertain', BAD: 'Bad' },
  reason: {
    OUT_OF_RANGE: 'beyond the plausible range', BAD_TIME: 'time is not valid', TIME_TOO_OLD: 'time is too old', TIME_IN_FUTURE: 'time lies ahead', NOT_A_NUMBER: 'not a number', REPORTED_BY_DEVICE: 'reported by the device', STUCK: 'stuck', SPIKE: 'spike', DRIFT: 'drift',
    INTERPOLATED: 'interpolated', SIMULATED: 'simulated',
  },
  state01: { 0: 'Stopped', 1: 'Running' },
  yesNo: { true: 'Yes', false: 'No' },
  accountOpen: { true: 'Open', false: 'Closed' },
  customerKind: { RESIDENTIAL: 'Household', COMMERCIAL: 'Trade and services', INDUSTRIAL: 'Industry', PUBLIC: 'Public service' },
  condition: { IN_USE: 'In use', STANDBY: 'Standby', REPAIR: 'Under repair', IDLE: 'Out of use', SCRAPPED: 'Scrapped' },
  pumpStationKind: { INTAKE: 'Raw water intake', HIGH_LIFT: 'High-lift pumping', BOOSTER: 'Booster', SECONDARY_SUPPLY: 'Secondary supply' },
  process: { INTAKE: 'Intake', COAGULATION: 'Coagulation', SEDIMENTATION: 'Sedimentation', FILTRATION: 'Filtration', DISINFECTION: 'Disinfection', CLEAR_WELL: 'Clear well', HIGH_LIFT_PUMPS: 'High-lift pumps' },
  kind: {
    ...dictionaries.kind,
    customers: 'Customer', accounts: 'Account', waterMeters: 'Water meter', assets: 'Asset', plants: 'Water treatment plant', workshops: 'Workshop', pumpStations: 'Pump station', pumpUnits: 'Pump unit', energyMeters: 'Electricity meter', cameras: 'Camera', devices: 'Device',
  },
  field: {
    ...dictionaries.field,
    description: 'Description', usableVolume: 'Usable volume', customerKind: 'Kind', address: 'Address', meterCount: 'Water meters', accountOpen: 'Status', openedOn: 'Opened on', customer: 'Customer', nominalDiameter: 'Nominal diameter',
    permanentFlow: 'Permanent flow Q3', installedOn: 'Installed on', category: 'Category', condition: 'Condition', maker: 'Maker', typeModel: 'Type', inServiceOn: 'In service since', originalCost: 'Original cost', capacity: 'Design capacity', process: 'Process',
    sequence: 'Step', pumpStationKind: 'Kind', unitCount: 'Pump units', energyToday: 'Energy today', ratedFlow: 'Rated flow', ratedHead: 'Rated head', ratedPower: 'Rated shaft power', ratedEfficiency: 'Rated efficiency', variableSpeed: 'Variable speed',
    transformerRatio: 'Transformer ratio', deviceKind: 'Kind of device', protocol: 'Protocol', quantity: 'Quantity', unit: 'Unit', plausibleMinimum: 'Lowest plausible', plausibleMaximum: 'Highest plausible', place: 'Watches', gbChannel: 'Channel (GB/T 28181)', stream: 'Video address',
  },
  link: {
    ...dictionaries.link,
    child: 'Area inside', customer: 'Customer', account: 'Account', waterMeter: 'Water meter', asset: 'Asset', plant: 'Plant', workshop: 'Workshop', pumpStation: 'Pump station', pumpUnit: 'Pump unit', energyMeter: 'Electricity meter', camera: 'Camera', supplies: 'Feeds', suppliedBy: 'Fed by',
    device: 'Device', site: 'Measures',
  },
};
