import { graphql } from '../../../generated/gql.ts';

export const mediaFilesDocument = graphql(`
  query MediaFiles($filter: MediaFileFilter, $sort: MediaFileSort, $first: Int!, $after: String) {
    mediaFiles(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MediaFileRow
      }
    }
  }
  fragment MediaFileRow on MediaFile {
    id
    name
    kind
    contentType
    bytes
    sha256
    path
    title
    description
    tags
    takenAt
    linkedType
    linkedId
    extended
    scan
    createdAt
    uploadedByName
    version
  }
`);

export const updateMediaFileDocument = graphql(`
  mutation UpdateMediaFile($input: UpdateMediaFileInput!) {
    updateMediaFile(input: $input) {
      file {
        ...MediaFileRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeMediaFileDocument = graphql(`
  mutation RemoveMediaFile($input: RemoveMediaFileInput!) {
    removeMediaFile(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
