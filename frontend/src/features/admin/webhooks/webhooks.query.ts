import { graphql } from '../../../generated/gql.ts';

export const webhooksDocument = graphql(`
  query Webhooks($filter: WebhookFilter, $sort: WebhookSort, $first: Int!, $after: String) {
    webhooks(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...WebhookRow
      }
    }
  }
  fragment WebhookRow on Webhook {
    id
    name
    url
    events
    objectTypes
    active
    version
    application {
      id
      name
      nameEn
    }
  }
`);

/** Systems that a webhook can belong to. */
export const ownersDocument = graphql(`
  query WebhookOwners {
    clientApplications(filter: { active: true }, first: 500) {
      nodes {
        id
        name
        nameEn
      }
    }
  }
`);

export const deliveriesDocument = graphql(`
  query WebhookDeliveries($filter: WebhookDeliveryFilter, $first: Int!, $after: String) {
    webhookDeliveries(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DeliveryRow
      }
    }
  }
  fragment DeliveryRow on WebhookDelivery {
    id
    event
    state
    attempts
    nextAttemptAt
    lastStatus
    lastError
    createdAt
  }
`);

export const addWebhookDocument = graphql(`
  mutation AddWebhook($input: AddWebhookInput!) {
    addWebhook(input: $input) {
      webhook {
        ...WebhookRow
      }
      secret
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateWebhookDocument = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
      webhook {
        ...WebhookRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeWebhookDocument = graphql(`
  mutation RemoveWebhook($input: RemoveWebhookInput!) {
    removeWebhook(input: $input) {
      webhook {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const renewWebhookSecretDocument = graphql(`
  mutation RenewWebhookSecret($input: RenewWebhookSecretInput!) {
    renewWebhookSecret(input: $input) {
      secret
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const testWebhookDocument = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      deliveries {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const redeliverDocument = graphql(`
  mutation RedeliverWebhooks($input: RedeliverWebhooksInput!) {
    redeliverWebhooks(input: $input) {
      deliveries {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
