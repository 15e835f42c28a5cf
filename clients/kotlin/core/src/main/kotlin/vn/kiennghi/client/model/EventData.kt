@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.JsonContentPolymorphicSerializer
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Details of the event; `type` says which. It is the action, or, where an action has several payloads, also what the
 * event is about.
 */
@Serializable(with = EventDataSerializer::class)
sealed interface EventData

/** A variant of [EventData] that this version of the client does not know. */
@Serializable(with = UnknownEventDataSerializer::class)
data class UnknownEventData(val json: JsonObject) : EventData

internal object UnknownEventDataSerializer : KSerializer<UnknownEventData> {
    override val descriptor: SerialDescriptor = JsonObject.serializer().descriptor

    override fun deserialize(decoder: Decoder): UnknownEventData =
        UnknownEventData((decoder as JsonDecoder).decodeJsonElement().jsonObject)

    override fun serialize(encoder: Encoder, value: UnknownEventData): Unit =
        encoder.encodeSerializableValue(JsonObject.serializer(), value.json)
}

internal object EventDataSerializer : JsonContentPolymorphicSerializer<EventData>(EventData::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<EventData> =
        when (element.jsonObject["type"]?.jsonPrimitive?.contentOrNull) {
            "no_details" -> EventNoDetails.serializer()
            "register" -> EventRegister.serializer()
            "edit" -> EventEdit.serializer()
            "erase_former_text" -> EventEraseFormerText.serializer()
            "erase_event_texts" -> EventEraseEventTexts.serializer()
            "accept" -> EventAccept.serializer()
            "reject" -> EventReject.serializer()
            "refer" -> EventRefer.serializer()
            "record_answer" -> EventRecordAnswer.serializer()
            "answer" -> EventAnswer.serializer()
            "reclassify" -> EventReclassify.serializer()
            "add_agency" -> EventAddAgency.serializer()
            "assign" -> EventAssign.serializer()
            "review" -> EventReview.serializer()
            "close" -> EventClose.serializer()
            "reopen" -> EventReopen.serializer()
            "notify_voters" -> EventNotifyVoters.serializer()
            "record_feedback" -> EventRecordFeedback.serializer()
            "answer_on_the_spot" -> EventAnswerOnTheSpot.serializer()
            "note" -> EventNote.serializer()
            "split" -> EventSplit.serializer()
            "split_into_parts" -> EventSplitIntoParts.serializer()
            "join_parts" -> EventJoinParts.serializer()
            "follow_parts" -> EventFollowParts.serializer()
            "hand_over_case" -> EventHandOverCase.serializer()
            "pass_down" -> EventPassDown.serializer()
            "committee_part" -> EventCommitteePart.serializer()
            "recall" -> EventRecall.serializer()
            "return" -> EventReturn.serializer()
            "report_progress" -> EventReportProgress.serializer()
            "respond" -> EventRespond.serializer()
            "correct_answer" -> EventCorrectAnswer.serializer()
            "contest" -> EventContest.serializer()
            "decide_contest" -> EventDecideContest.serializer()
            "answer_further" -> EventAnswerFurther.serializer()
            "request_extension" -> EventRequestExtension.serializer()
            "decide_extension" -> EventDecideExtension.serializer()
            "reply_interim" -> EventReplyInterim.serializer()
            "take_position" -> EventTakePosition.serializer()
            "decide_position" -> EventDecidePosition.serializer()
            "plan" -> EventPlan.serializer()
            "submit_report" -> EventSubmitReport.serializer()
            "request_explanation" -> EventRequestExplanation.serializer()
            "explain" -> EventExplain.serializer()
            "transfer" -> EventTransfer.serializer()
            "waive_addressee" -> EventWaiveAddressee.serializer()
            "remind" -> EventRemind.serializer()
            "answer_reminder" -> EventAnswerReminder.serializer()
            "recalculate" -> EventRecalculate.serializer()
            "access_link" -> EventAccessLink.serializer()
            "draft" -> EventDraft.serializer()
            "report_commitment" -> EventReportCommitment.serializer()
            "verify_commitment" -> EventVerifyCommitment.serializer()
            "carry_over" -> EventCarryOver.serializer()
            "waive_commitment" -> EventWaiveCommitment.serializer()
            "create_supervision" -> EventCreateSupervision.serializer()
            "reach_stage" -> EventReachStage.serializer()
            "create_conclusion" -> EventCreateConclusion.serializer()
            "update_conclusion" -> EventUpdateConclusion.serializer()
            "drop_conclusion" -> EventDropConclusion.serializer()
            "issue_conclusion" -> EventIssueConclusion.serializer()
            "issue_recommendation" -> EventIssueRecommendation.serializer()
            "hand_over_list" -> EventHandOverList.serializer()
            "create" -> EventCreate.serializer()
            "update" -> EventUpdate.serializer()
            "replace_calendar" -> EventReplaceCalendar.serializer()
            "succeed" -> EventSucceed.serializer()
            "create_grant" -> EventCreateGrant.serializer()
            "revoke_grant" -> EventRevokeGrant.serializer()
            "client_secret" -> EventClientSecret.serializer()
            "sign_in" -> EventSignIn.serializer()
            "sign_in_failed" -> EventSignInFailed.serializer()
            "merge" -> EventMerge.serializer()
            "unmerge" -> EventUnmerge.serializer()
            "become_part" -> EventBecomePart.serializer()
            "leave_part" -> EventLeavePart.serializer()
            "link" -> EventLink.serializer()
            "unlink" -> EventUnlink.serializer()
            "due_soon" -> EventDueSoon.serializer()
            "overdue" -> EventOverdue.serializer()
            "review_due" -> EventReviewDue.serializer()
            "follow_up_due" -> EventFollowUpDue.serializer()
            "extension_pending" -> EventExtensionPending.serializer()
            "report_missing" -> EventReportMissing.serializer()
            else -> UnknownEventDataSerializer
        }
}
