import { label, type Label } from '../frame/label.ts';

type Scalar = 'uint' | 'bool' | 'float' | 'double' | 'string' | 'bytes' | 'type';

export interface FieldSchema {
  name: Label;
  key: string;
  kind: Scalar | Schema;
}

export interface Schema {
  name: Label;
  fields: Record<number, FieldSchema>;
}

const field = (key: string, zh: string, en: string, kind: Scalar | Schema): FieldSchema => ({ key, name: label(zh, en), kind });

const metaData: Schema = {
  name: label('元数据', 'metadata'),
  fields: {
    1: field('isMultiPart', '多部分', 'multi part', 'bool'), 2: field('contentType', '内容类型', 'content type', 'string'), 3: field('size', '大小', 'size', 'uint'), 4: field('seq', '序号', 'sequence', 'uint'),
    5: field('fileName', '文件名', 'file name', 'string'), 6: field('fileType', '文件类型', 'file type', 'string'), 7: field('md5', 'MD5', 'MD5', 'string'), 8: field('description', '描述', 'description', 'string'),
  },
};

const propertySet: Schema = { name: label('属性集', 'property set'), fields: {} };
const propertySetList: Schema = { name: label('属性集列表', 'list of property sets'), fields: { 1: field('propertySet', '属性集', 'property set', propertySet) } };
const propertyValue: Schema = {
  name: label('属性值', 'property'),
  fields: {
    1: field('type', '类型', 'type', 'type'), 2: field('isNull', '空值', 'is null', 'bool'), 3: field('int', '整数', 'integer', 'uint'), 4: field('long', '长整数', 'long', 'uint'), 5: field('float', '单精度', 'float', 'float'),
    6: field('double', '双精度', 'double', 'double'), 7: field('boolean', '布尔', 'boolean', 'bool'), 8: field('string', '文本', 'string', 'string'), 9: field('propertySet', '属性集', 'property set', propertySet), 10: field('propertySetList', '属性集列表', 'list of property sets', propertySetList),
  },
};
propertySet.fields = { 1: field('key', '属性名', 'property name', 'string'), 2: field('value', '属性值', 'property', propertyValue) };

const dataSetValue: Schema = {
  name: label('单元格', 'cell'),
  fields: { 1: field('int', '整数', 'integer', 'uint'), 2: field('long', '长整数', 'long', 'uint'), 3: field('float', '单精度', 'float', 'float'), 4: field('double', '双精度', 'double', 'double'), 5: field('boolean', '布尔', 'boolean', 'bool'), 6: field('string', '文本', 'string', 'string') },
};
const dataSet: Schema = {
  name: label('数据集', 'data set'),
  fields: {
    1: field('columns', '列数', 'count of columns', 'uint'), 2: field('column', '列名', 'column', 'string'), 3: field('types', '列类型', 'type of column', 'type'),
    4: field('row', '行', 'row', { name: label('行', 'row'), fields: { 1: field('element', '单元格', 'cell', dataSetValue) } }),
  },
};

const template: Schema = { name: label('模板', 'template'), fields: {} };
const metric: Schema = {
  name: label('指标', 'metric'),
  fields: {
    1: field('name', '名称', 'name', 'string'), 2: field('alias', '别名', 'alias', 'uint'), 3: field('timestamp', '时间', 'timestamp', 'uint'), 4: field('datatype', '数据类型', 'data type', 'type'), 5: field('isHistorical', '历史值', 'historical', 'bool'),
    6: field('isTransient', '瞬态', 'transient', 'bool'), 7: field('isNull', '空值', 'is null', 'bool'), 8: field('metadata', '元数据', 'metadata', metaData), 9: field('properties', '属性', 'properties', propertySet), 10: field('int', '整数值', 'integer value', 'uint'),
    11: field('long', '长整数值', 'long value', 'uint'), 12: field('float', '单精度值', 'float value', 'float'), 13: field('double', '双精度值', 'double value', 'double'), 14: field('boolean', '布尔值', 'boolean value', 'bool'), 15: field('string', '文本值', 'string value', 'string'),
    16: field('bytes', '字节值', 'bytes value', 'bytes'), 17: field('dataSet', '数据集', 'data set', dataSet), 18: field('template', '模板', 'template', template),
  },
};
template.fields = {
  1: field('version', '版本', 'version', 'string'), 2: field('metric', '指标', 'metric', metric),
  3: field('parameter', '参数', 'parameter', { name: label('参数', 'parameter'), fields: { 1: field('name', '名称', 'name', 'string'), 2: field('type', '类型', 'type', 'type'), 3: field('int', '整数', 'integer', 'uint'), 4: field('long', '长整数', 'long', 'uint'), 5: field('float', '单精度', 'float', 'float'), 6: field('double', '双精度', 'double', 'double'), 7: field('boolean', '布尔', 'boolean', 'bool'), 8: field('string', '文本', 'string', 'string') } }),
  4: field('templateRef', '模板引用', 'template reference', 'string'), 5: field('isDefinition', '模板定义', 'is a definition', 'bool'),
};

export const payload: Schema = {
  name: label('负载', 'payload'),
  fields: { 1: field('timestamp', '时间', 'timestamp', 'uint'), 2: field('metric', '指标', 'metric', metric), 3: field('seq', '序号', 'sequence', 'uint'), 4: field('uuid', 'UUID', 'UUID', 'string'), 5: field('body', '正文', 'body', 'bytes') },
};

export const TYPES = ['Unknown', 'Int8', 'Int16', 'Int32', 'Int64', 'UInt8', 'UInt16', 'UInt32', 'UInt64', 'Float', 'Double', 'Boolean', 'String', 'DateTime', 'Text', 'UUID', 'DataSet', 'Bytes', 'File', 'Template', 'PropertySet', 'PropertySetList', 'Int8Array', 'Int16Array', 'Int32Array', 'Int64Array', 'UInt8Array', 'UInt16Array', 'UInt32Array', 'UInt64Array', 'FloatArray', 'DoubleArray', 'BooleanArray', 'StringArray', 'DateTimeArray'] as const;
export const typeName = (type: number): string => TYPES[type] ?? `type ${type}`;
