// What the fields of the API are called. The document names them in English only; their order here is that of forms.
import { either } from '../texts.js';

const LABELS = {
  content: ['Nội dung', 'Content'],
  remains: ['Phần còn lại', 'What remains'],
  channel: ['Hình thức tiếp nhận', 'Channel'],
  received_on: ['Ngày tiếp nhận', 'Received on'],
  area: ['Phạm vi', 'Area'],
  units: ['Địa bàn', 'Places'],
  locality: ['Thôn, bản, tổ dân phố, tuyến đường', 'Hamlet, street or road'],
  sector_id: ['Lĩnh vực', 'Sector'],
  competence_level: ['Thẩm quyền giải quyết', 'Level of competence'],
  nature: ['Tính chất', 'Nature'],
  verdict: ['Đánh giá', 'Verdict'],
  fulfilment: ['Mức độ hoàn thành', 'Fulfilment'],
  result: ['Kết quả xác minh', 'Finding'],
  decision: ['Quyết định', 'Decision'],
  accepted: ['Chấp nhận', 'Accepted'],
  position: ['Ý kiến', 'Position'],
  feedback: ['Ý kiến cử tri', "Voters' feedback"],
  outcome: ['Kết quả trả lời', 'Outcome'],
  kind: ['Loại', 'Kind'],
  form: ['Hình thức văn bản', 'Form'],
  escalation_level: ['Mức đôn đốc', 'Escalation level'],
  lead: ['Cơ quan chủ trì', 'Lead agency'],
  co_leads: ['Cơ quan đồng chủ trì', 'Co-leading agencies'],
  cooperating: ['Cơ quan phối hợp', 'Co-operating agencies'],
  organization_id: ['Cơ quan', 'Organization'],
  to: ['Chuyển đến', 'To'],
  into: ['Gộp vào kiến nghị', 'Merge into'],
  case_id: ['Kiến nghị', 'Case'],
  role: ['Vai trò', 'Role'],
  answers_to: ['Trả lời cho', 'Answers to'],
  proposed_receiver: ['Đề nghị chuyển đến', 'Proposed receiver'],
  receiver: ['Nơi nhận', 'Receiver'],
  text: ['Nội dung', 'Text'],
  reason: ['Lý do', 'Reason'],
  due_on: ['Hạn', 'Due date'],
  promised_on: ['Ngày hứa trả lời', 'Promised for'],
  answer_by: ['Trả lời trước ngày', 'Answer by'],
  follow_up_on: ['Ngày xem lại', 'Look at it again on'],
  review_on: ['Ngày xem lại', 'Review on'],
  notified_on: ['Ngày báo cử tri', 'Notified on'],
  said_on: ['Ngày có ý kiến', 'Said on'],
  place: ['Địa điểm', 'Place'],
  how: ['Cách thức', 'How'],
  answered_by: ['Người trả lời', 'Answered by'],
  answered_on: ['Ngày trả lời', 'Answered on'],
  as_stated: ['Thời hạn như văn bản ghi', 'The time as stated'],
  precision: ['Độ chính xác của thời hạn', 'Precision'],
  from_on: ['Từ ngày', 'From'],
  funding_source: ['Nguồn vốn', 'Funding source'],
  weight: ['Trọng số', 'Weight'],
  percent: ['Phần trăm hoàn thành', 'Percent done'],
  fulfilled: ['Đã hoàn thành', 'Fulfilled'],
  fulfilled_on: ['Ngày hoàn thành', 'Fulfilled on'],
  commitments: ['Cam kết', 'Commitments'],
  milestones: ['Mốc thực hiện', 'Milestones'],
  parts: ['Các phần', 'Parts'],
  unanswered: ['Phần chưa trả lời', 'What is unanswered'],
  addressees: ['Cơ quan thực hiện', 'Addressees'],
  cases: ['Kiến nghị', 'Cases'],
  assignment_id: ['Cơ quan', 'Agency'],
  assignments: ['Phần việc', 'Assignments'],
  deliverable: ['Sản phẩm', 'Deliverable'],
  priority: ['Mức ưu tiên', 'Priority'],
  theme_id: ['Chuyên đề', 'Theme'],
  session_id: ['Kỳ họp', 'Session'],
  to_session: ['Chuyển sang kỳ họp', 'To the session'],
  phase: ['Trước hay sau kỳ họp', 'Before or after the session'],
  source_id: ['Nơi gửi', 'Sent by'],
  sender_reference: ['Số của nơi gửi', "The sender's number"],
  contact_plan_number: ['Số kế hoạch tiếp xúc cử tri', 'Number of the contact plan'],
  supporter_count: ['Số người cùng kiến nghị', 'How many people'],
  petitioner: ['Người kiến nghị', 'Petitioner'],
  full_name: ['Họ và tên', 'Full name'],
  phone: ['Điện thoại', 'Telephone'],
  email: ['Thư điện tử', 'E-mail'],
  address: ['Địa chỉ', 'Address'],
  forwarding: ['Chuyển đơn', 'Forwarding'],
  receipt_number: ['Số biên nhận', 'Receipt number'],
  event_id: ['Nội dung ghi nhận', 'The record'],
  contest_id: ['Đề nghị xem lại', 'The contest'],
  complex: ['Vụ việc phức tạp', 'Complex'],
  instead: ['Giao thay cho', 'Instead'],
  issued_on: ['Ngày ban hành', 'Issued on'],
  document: ['Văn bản', 'Document'],
  number: ['Số', 'Number'],
  notation: ['Ký hiệu', 'Notation'],
  signed_by: ['Người ký', 'Signed by'],
  evidence: ['Minh chứng', 'Evidence'],
  note: ['Ghi chú', 'Note'],
  council_id: ['Hội đồng nhân dân', 'Council'],
  supervision_id: ['Cuộc giám sát', 'Supervision'],
  on: ['Ngày thực hiện', 'The day for which it counts'],
  late_entry: ['Nhập sau', 'Entered late'],
  current_password: ['Mật khẩu hiện tại', 'Current password'],
  new_password: ['Mật khẩu mới', 'New password'],
};

const ORDER = Object.keys(LABELS);

/** The label of a field; of a field that is not known here, its name. */
export function labelOfField(name) {
  const [vi, en] = LABELS[name] ?? [];
  const words = name.replace(/_id$/, '').replaceAll('_', ' ');
  return either(vi, en) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Sorts the names of fields as a form shows them: what is not known here at the end, as the document has it. */
export function inOrder(names) {
  const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...names].sort((a, b) => place(a) - place(b));
}

export function isNamed(name) {
  return name in LABELS;
}
