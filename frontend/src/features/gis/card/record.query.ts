import { customerRecords } from './customer-record.query.ts';
import { equipmentRecords } from './equipment-record.query.ts';
import { plantRecords } from './plant-record.query.ts';

/** Things that stand in registers, not on the map: one question for each kind. */
export const recordDocuments = { ...customerRecords, ...plantRecords, ...equipmentRecords };
