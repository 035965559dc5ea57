/** Terms of the graph in English, as used by water engineers. */
export const dictionaries = {
  kind: { pipes: 'Pipe', junctions: 'Junction', valves: 'Valve', hydrants: 'Hydrant', tanks: 'Tank', reservoirs: 'Reservoir', pumps: 'Pump', stations: 'Station', dmas: 'District metered area', ground: 'Ground', points: 'Point' },
  layer: { pipes: 'Pipes', junctions: 'Junctions', valves: 'Valves', hydrants: 'Hydrants', meters: 'Water meters', tanks: 'Tanks and sources', pumps: 'Pumps', stations: 'Stations', dmas: 'Metered areas', alarms: 'Open alarms', basemap: 'Streets and water', buildings: 'Buildings', names: 'Names', ground: 'Terrain' },
  material: {
    DUCTILE_IRON: 'Ductile iron', GREY_CAST_IRON: 'Grey cast iron', CAST_IRON: 'Cast iron', STEEL: 'Steel', GALVANISED_STEEL: 'Galvanised steel', PE: 'Polyethylene', PVC: 'PVC',
    CONCRETE: 'Concrete', PRESTRESSED_CONCRETE: 'Prestressed concrete', ASBESTOS_CEMENT: 'Asbestos cement', GLASS_REINFORCED_PLASTIC: 'Glass-reinforced plastic',
  },
  pipeStatus: { OPEN: 'Open', CLOSED: 'Closed', CHECK_VALVE: 'One way (check valve)' },
  valveStatus: { OPEN: 'Open', CLOSED: 'Closed', ACTIVE: 'Controlling' },
  valveKind: { GATE: 'Gate valve', BUTTERFLY: 'Butterfly valve', PRV: 'Pressure reducing', PSV: 'Pressure sustaining', PBV: 'Pressure breaker', FCV: 'Flow control', TCV: 'Throttle control', GPV: 'General purpose', PCV: 'Positional control' },
  stationKind: { WATER_PLANT: 'Water treatment plant', PUMP_STATION: 'Pump station', SECONDARY_SUPPLY: 'Secondary supply', TANK: 'Tank', SOURCE: 'Source', PRESSURE: 'Pressure station', FLOW: 'Flow station', QUALITY: 'Quality station', LARGE_USER: 'Large user', NETWORK_END: 'End of the network' },
  quantity: { PRESSURE: 'Pressure', HEAD: 'Head', FLOW: 'Flow', VOLUME: 'Volume', LEVEL: 'Level', CHLORINE: 'Chlorine', TURBIDITY: 'Turbidity', PH: 'pH', TEMPERATURE: 'Temperature', POWER: 'Power', ENERGY: 'Energy', SPEED: 'Speed', STATE: 'State' },
  field: {
    sensitivity: 'Sensitivity',
    diameter: 'Diameter', length: 'Length', material: 'Material', installedYear: 'Laid in', status: 'Status', roughness: 'Roughness', street: 'Street', elevation: 'Elevation', baseDemand: 'Base demand',
    valveKind: 'Kind', setting: 'Setting', outletDiameter: 'Outlet diameter', floorElevation: 'Floor elevation', tankDiameter: 'Diameter', minimumLevel: 'Lowest level', maximumLevel: 'Highest level', initialLevel: 'Initial level',
    head: 'Head', power: 'Power', headCurve: 'Head curve', speed: 'Relative speed', suctionNode: 'Suction node', dischargeNode: 'Discharge node', stationKind: 'Kind', level: 'Level', junctionCount: 'Junctions', livePressure: 'Mean live pressure',
  },
  link: { dma: 'Metered area', station: 'Station', startNode: 'Start', endNode: 'End', valve: 'Valve', pipe: 'Pipe', junction: 'Junction', pump: 'Pump', parent: 'Parent area' },
};
