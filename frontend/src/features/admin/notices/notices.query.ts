import { graphql } from '../../../generated/gql.ts';

export const noticesDocument = graphql(`
  query Notices($filter: NoticeFilter, $sort: NoticeSort, $first: Int!, $after: String) {
    notices(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...NoticeRow
      }
    }
  }
  fragment NoticeRow on Notice {
    id
    title
    titleEn
    text
    textEn
    importance
    roles
    organisations {
      id
      name
      nameEn
    }
    startsAt
    endsAt
    version
  }
`);

export const addNoticeDocument = graphql(`
  mutation AddNotice($input: AddNoticeInput!) {
    addNotice(input: $input) {
      notice {
        ...NoticeRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateNoticeDocument = graphql(`
  mutation UpdateNotice($input: UpdateNoticeInput!) {
    updateNotice(input: $input) {
      notice {
        ...NoticeRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeNoticeDocument = graphql(`
  mutation RemoveNotice($input: RemoveNoticeInput!) {
    removeNotice(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
