import { graphql } from '../../../generated/gql.ts';

/** Documents, pictures, sound and film of an object, the newest first. */
export const filesOfDocument = graphql(`
  query FilesOf($linkedType: String!, $linkedId: String!, $first: Int!) {
    mediaFiles(filter: { linkedType: { eq: $linkedType }, linkedId: { eq: $linkedId } }, sort: { field: CREATED_AT, direction: DESC }, first: $first) {
      totalCount
      nodes {
        id
        name
        title
        kind
        path
        createdAt
        uploadedByName
      }
    }
  }
`);
