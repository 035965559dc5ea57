import { graphql } from '../../../generated/gql.ts';

export const uploadTargetRow = graphql(`
  fragment UploadTargetRow on UploadTarget {
    id
    version
    name
    protocol
    transport
    host
    port
    address
    hasPassword
    everyS
    enabled
    channels {
      code
      statistic
      scale
      offset
      point {
        id
        code
        name
        nameEn
        unit
      }
    }
    status {
      state
      waiting
      oldestAt
      acknowledged
      acknowledgedAt
      dropped
      problem
    }
  }
`);

export const uploadTargetsDocument = graphql(`
  query UploadTargets($first: Int!, $after: String) {
    uploadTargets(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...UploadTargetRow
      }
    }
  }
`);

export const saveUploadTargetDocument = graphql(`
  mutation SaveUploadTarget($input: SaveUploadTargetInput!) {
    saveUploadTarget(input: $input) {
      uploadTarget {
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

export const removeUploadTargetDocument = graphql(`
  mutation RemoveUploadTarget($input: RemoveUploadTargetInput!) {
    removeUploadTarget(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
