package vn.kiennghi.client.api

import vn.kiennghi.client.Sender

/** The operations of the API, in a class for each tag of the document. */
abstract class Operations {
    internal abstract val sender: Sender

    val accessLinks: AccessLinksApi by lazy { AccessLinksApi(sender) }

    val assignments: AssignmentsApi by lazy { AssignmentsApi(sender) }

    val calendar: CalendarApi by lazy { CalendarApi(sender) }

    val cases: CasesApi by lazy { CasesApi(sender) }

    val commitments: CommitmentsApi by lazy { CommitmentsApi(sender) }

    val conclusions: ConclusionsApi by lazy { ConclusionsApi(sender) }

    val deadlines: DeadlinesApi by lazy { DeadlinesApi(sender) }

    val handovers: HandoversApi by lazy { HandoversApi(sender) }

    val identity: IdentityApi by lazy { IdentityApi(sender) }

    val links: LinksApi by lazy { LinksApi(sender) }

    val mail: MailApi by lazy { MailApi(sender) }

    val organizations: OrganizationsApi by lazy { OrganizationsApi(sender) }

    val people: PeopleApi by lazy { PeopleApi(sender) }

    val petitions: PetitionsApi by lazy { PetitionsApi(sender) }

    val recommendations: RecommendationsApi by lazy { RecommendationsApi(sender) }

    val reference: ReferenceApi by lazy { ReferenceApi(sender) }

    val referrals: ReferralsApi by lazy { ReferralsApi(sender) }

    val reminderLetters: ReminderLettersApi by lazy { ReminderLettersApi(sender) }

    val responses: ResponsesApi by lazy { ResponsesApi(sender) }

    val service: ServiceApi by lazy { ServiceApi(sender) }

    val supervisions: SupervisionsApi by lazy { SupervisionsApi(sender) }

    val themes: ThemesApi by lazy { ThemesApi(sender) }

    val webhooks: WebhooksApi by lazy { WebhooksApi(sender) }
}
