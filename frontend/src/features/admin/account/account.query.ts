import { graphql } from '../../../generated/gql.ts';

export const mySignInDocument = graphql(`
  query MySignIn {
    mySignIn {
      ...SignInFacts
    }
  }
`);

export const changeMyPasswordDocument = graphql(`
  mutation ChangeMyPassword($input: ChangeMyPasswordInput!) {
    changeMyPassword(input: $input) {
      faults
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const enrolMySecondFactorDocument = graphql(`
  mutation EnrolMySecondFactor {
    enrolMySecondFactor {
      enrolment {
        secret
        uri
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const confirmMySecondFactorDocument = graphql(`
  mutation ConfirmMySecondFactor($input: SecondFactorCodeInput!) {
    confirmMySecondFactor(input: $input) {
      recoveryCodes
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const renewMyRecoveryCodesDocument = graphql(`
  mutation RenewMyRecoveryCodes($input: SecondFactorCodeInput!) {
    renewMyRecoveryCodes(input: $input) {
      recoveryCodes
      userErrors {
        field
        code
        message
      }
    }
  }
`);
