import { graphql } from '../../../generated/gql.ts';

export const alarmGroupsDocument = graphql(`
  query AlarmGroups {
    alarmGroups(first: 200) {
      cause
      severity
      count
      unacknowledgedCount
      lastRaisedAt
      station {
        id
        name
        nameEn
      }
      newest {
        id
        message
        messageEn
      }
    }
  }
`);

export const alarmDocument = graphql(`
  query Alarm($id: ID!) {
    alarm(id: $id) {
      ...AlarmRow
      rule {
        name
        nameEn
      }
      steps {
        text
        textEn
        doneAt
        doneBy
      }
      comments {
        at
        by
        text
      }
      notices {
        id
        contactName
        channel
        state
        sentAt
      }
    }
  }
`);

export const acknowledgeAlarmsDocument = graphql(`
  mutation AcknowledgeAlarms($input: AcknowledgeAlarmsInput!) {
    acknowledgeAlarms(input: $input) {
      changedCount
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const shelveAlarmsDocument = graphql(`
  mutation ShelveAlarms($input: ShelveAlarmsInput!) {
    shelveAlarms(input: $input) {
      changedCount
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const unshelveAlarmsDocument = graphql(`
  mutation UnshelveAlarms($input: UnshelveAlarmsInput!) {
    unshelveAlarms(input: $input) {
      changedCount
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const commentAlarmDocument = graphql(`
  mutation CommentAlarm($input: CommentAlarmInput!) {
    commentAlarm(input: $input) {
      changedCount
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const tickAlarmStepDocument = graphql(`
  mutation TickAlarmStep($input: TickAlarmStepInput!) {
    tickAlarmStep(input: $input) {
      changedCount
      userErrors {
        field
        code
        message
      }
    }
  }
`);
