const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize"])`;

/** The graph of the benchmark: meters and live readings of one subgraph, the stations they stand in of another. */
export const contracts = {
  network: `${link}
    type Query { version: String! }
    type Station @key(fields: "id") { id: ID!, name: String!, operator: String! }`,
  plants: `${link}
    type Query { meter(id: ID!): Meter, meters(from: Int!, first: Int!): [Meter!]! @listSize(slicingArguments: ["first"]) }
    type Subscription { readings(stationId: ID!, maxRatePerS: Float! = 10, cursor: String): Reading! }
    type Meter { id: ID!, name: String!, value: Float!, unit: String!, time: String!, station: Station! }
    type Reading { cursor: String!, at: Float!, values: [Float!]!, station: Station! }
    type Station @key(fields: "id", resolvable: false) { id: ID! }`,
};

/** One kind of request; `variables` differ with every number. */
export interface Query {
  text: string;
  variables: (number: number) => Record<string, unknown>;
}

export const queries = {
  small: { text: 'query Small($id: ID!) { meter(id: $id) { id name value unit } }', variables: (number) => ({ id: String(number) }) },
  entity: { text: 'query Entities($from: Int!) { meters(from: $from, first: 20) { id value station { id name operator } } }', variables: (number) => ({ from: number * 20 }) },
  list: { text: 'query List($from: Int!) { meters(from: $from, first: 1000) { id name value unit time } }', variables: (number) => ({ from: number * 1000 }) },
  equal: { text: 'query Entities($from: Int!) { meters(from: $from, first: 20) { id value station { id name operator } } }', variables: (number) => ({ from: Math.floor(number / 50) * 20 }) },
} satisfies Record<string, Query>;

export const subscriptions = {
  own: 'subscription Own($id: ID!, $rate: Float!) { readings(stationId: $id, maxRatePerS: $rate) { at values } }',
  crossing: 'subscription Crossing($id: ID!, $rate: Float!) { readings(stationId: $id, maxRatePerS: $rate) { at values station { name operator } } }',
};
