import { graphql } from '../../../generated/gql.ts';

export const auditArchivesDocument = graphql(`
  query AuditArchives($first: Int!, $after: String) {
    auditArchives(sort: { field: FROM_SEQUENCE, direction: DESC }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AuditArchiveRow
      }
    }
  }
  fragment AuditArchiveRow on AuditArchive {
    id
    fromSequence
    toSequence
    entries
    firstAt
    lastAt
    bytes
    sha256
    signature
    path
    state
    createdAt
    archivedByName
    requestedByName
    requestReason
    decidedByName
    decidedAt
  }
`);

export const checkArchiveDocument = graphql(`
  query CheckAuditArchive($filter: AuditArchiveFilter!) {
    auditArchives(filter: $filter, first: 1) {
      nodes {
        id
        check {
          sound
          fault
        }
      }
    }
  }
`);

export const archiveAuditLogDocument = graphql(`
  mutation ArchiveAuditLog($input: ArchiveAuditLogInput!) {
    archiveAuditLog(input: $input) {
      archive {
        ...AuditArchiveRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const requestDeletionDocument = graphql(`
  mutation RequestAuditDeletion($input: RequestAuditDeletionInput!) {
    requestAuditDeletion(input: $input) {
      archive {
        ...AuditArchiveRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const decideDeletionDocument = graphql(`
  mutation DecideAuditDeletion($input: DecideAuditDeletionInput!) {
    decideAuditDeletion(input: $input) {
      archive {
        ...AuditArchiveRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
