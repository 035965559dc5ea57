import { graphql } from '../../../generated/gql.ts';

export const auditDocument = graphql(`
  query AuditEntries($filter: AuditEntryFilter, $sort: AuditEntrySort, $first: Int!, $after: String) {
    auditEntries(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AuditRow
      }
    }
  }
  fragment AuditRow on AuditEntry {
    id
    sequence
    at
    service
    actorId
    actorName
    action
    outcome
    target
    reason
    requestId
    address
    detail
    previousHash
    hash
  }
`);

export const verificationDocument = graphql(`
  query AuditVerification {
    auditVerification {
      entries
      verifiedAt
      intact
      firstBroken {
        sequence
        entryId
        at
        problem
      }
    }
  }
`);
