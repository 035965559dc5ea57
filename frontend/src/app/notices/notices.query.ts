import { graphql } from '../../generated/gql.ts';

export const myNoticesDocument = graphql(`
  query MyNotices {
    myNotices {
      id
      title
      titleEn
      text
      textEn
      importance
      startsAt
      isRead
    }
  }
`);

export const readNoticesDocument = graphql(`
  mutation ReadNotices($input: ReadNoticesInput!) {
    readNotices(input: $input) {
      userErrors {
        message
      }
    }
  }
`);
