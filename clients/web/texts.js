// The page's own words. What the service knows, it says itself in the language of the request: labels of acts, queues,
// enum words, and errors.

const TEXTS = {
  title: ['Kiến nghị', 'Kiến nghị'],
  subtitle: ['Theo dõi kiến nghị cử tri và kiến nghị sau giám sát', "Voters' petitions and recommendations after supervision"],
  skip: ['Đến nội dung chính', 'Skip to the content'],
  signIn: ['Đăng nhập', 'Sign in'],
  signOut: ['Đăng xuất', 'Sign out'],
  changePassword: ['Đổi mật khẩu', 'Change the password'],
  passwordWasSet: ['Mật khẩu này do người khác đặt. Hãy đổi trước khi tiếp tục.', 'Somebody else set this password. Change it before you go on.'],
  signedOut: ['Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.', 'Your sign-in has ended. Sign in again.'],
  username: ['Tên đăng nhập', 'User name'],
  password: ['Mật khẩu', 'Password'],
  demoAccounts: ['Tài khoản dùng thử', 'Demonstration accounts'],
  demoPassword: ['Các tài khoản dùng chung một mật khẩu; máy chủ in mật khẩu khi khởi động.', 'They share one password, which the server prints when it starts.'],
  inbox: ['Việc cần làm', 'To do'],
  search: ['Tìm kiếm', 'Search'],
  register: ['Ghi nhận kiến nghị', 'Register a petition'],
  registerShort: ['Ghi nhận mới', 'Register'],
  nothingWaits: ['Không có việc nào đang chờ.', 'Nothing is waiting.'],
  nothingFound: ['Không tìm thấy kiến nghị nào.', 'No case was found.'],
  loading: ['Đang tải…', 'Loading…'],
  more: ['Xem thêm', 'Show more'],
  found: ['{n} kết quả', '{n} results'],
  atLeast: ['hơn {n}', 'more than {n}'],
  searchFor: ['Từ khóa hoặc số kiến nghị', 'Words, or the number of a case'],
  searchHint: ['Có dấu hoặc không dấu đều được.', 'With or without diacritics.'],
  any: ['Tất cả', 'All'],
  kind: ['Loại', 'Kind'],
  status: ['Trạng thái', 'Status'],
  timeliness: ['Tiến độ', 'Timeliness'],
  due: ['Hạn', 'Due'],
  daysLate: ['quá hạn {n} ngày', '{n} days late'],
  content: ['Nội dung', 'Content'],
  noContent: ['Nội dung không hiển thị.', 'The content is not shown.'],
  facts: ['Thông tin', 'Facts'],
  places: ['Địa bàn', 'Places'],
  actions: ['Thao tác', 'What you can do'],
  noActions: ['Hiện bạn không có thao tác nào với kiến nghị này.', 'There is nothing for you to do here now.'],
  assignments: ['Cơ quan giải quyết', 'Agencies'],
  responses: ['Văn bản trả lời', 'Responses'],
  commitments: ['Cam kết', 'Commitments'],
  letters: ['Đôn đốc', 'Reminder letters'],
  parts: ['Các phần', 'Parts'],
  links: ['Liên quan', 'Related cases'],
  timeline: ['Diễn biến', 'Timeline'],
  drafts: ['Dự thảo trả lời', 'Drafts of the response'],
  linkTitle: ['Liên kết dành cho cơ quan', 'Link for an agency'],
  linkOnce: ['Liên kết này dành riêng cho cơ quan được giao việc và chỉ mở được một lần, trên một thiết bị. Hãy mở trên thiết bị mà cơ quan sẽ dùng để trả lời.', 'This link is for the assigned agency alone. It can be opened once, on one device: open it on the device on which the agency will answer.'],
  openLink: ['Mở liên kết', 'Open the link'],
  linkUntil: ['Liên kết dùng được đến {time}.', 'The link works until {time}.'],
  linkEnded: ['Liên kết không còn dùng được. Hãy xin Văn phòng liên kết khác.', "The link does not work any more. Ask the council's office for another one."],
  linkMissing: ['Địa chỉ này thiếu mã của liên kết. Hãy mở lại đúng liên kết đã nhận.', 'The address lacks the token of the link. Open the link as you received it.'],
  linkCreated: ['Hãy gửi liên kết này cho cơ quan. Liên kết chỉ hiện một lần.', 'Give this link to the agency. It is shown once.'],
  accessLinks: ['Liên kết đã cấp', 'Access links'],
  linkOpened: ['đã mở {time}', 'opened {time}'],
  linkUnopened: ['chưa mở', 'not opened yet'],
  sendByMail: ['Soạn thư', 'Write a mail'],
  linkSubject: ['Kiến nghị {number}', 'Case {number}'],
  linkLetter: ['Đề nghị quý cơ quan mở liên kết sau để nhận việc, báo cáo và trả lời kiến nghị {number}. Liên kết chỉ mở được một lần, trên thiết bị mà cơ quan sẽ dùng để trả lời.\n\n{url}\n', 'Please open this link to acknowledge case {number}, to report on it and to answer it. It can be opened once, on the device on which you will answer.\n\n{url}\n'],
  linkLost: ['Liên kết đã được tạo nhưng không hiện được do mất kết nối. Hãy tạo liên kết khác.', 'The link was created, but the answer with it was lost. Create another one.'],
  forgetLink: ['Xóa khỏi thiết bị này', 'Forget it on this device'],
  evidence: ['Minh chứng', 'Evidence'],
  copy: ['Sao chép', 'Copy'],
  copied: ['Đã sao chép', 'Copied'],
  onBehalfOf: ['thay mặt {name}', 'on behalf of {name}'],
  system: ['Hệ thống', 'The system'],
  recordedAt: ['ghi nhận {time}', 'recorded {time}'],
  progress: ['Tiến độ thực hiện', 'Progress'],
  required: ['bắt buộc', 'required'],
  optional: ['Thông tin thêm', 'More'],
  send: ['Gửi', 'Send'],
  save: ['Lưu', 'Save'],
  confirm: ['Xác nhận', 'Confirm'],
  confirmQuestion: ['Thực hiện thao tác này?', 'Do this?'],
  cancel: ['Hủy', 'Cancel'],
  close: ['Đóng', 'Close'],
  add: ['Thêm', 'Add'],
  addThis: ['Thêm: {label}', 'Add: {label}'],
  remove: ['Bỏ', 'Remove'],
  removeThis: ['Bỏ {name}', 'Remove {name}'],
  choose: ['— Chọn —', '— Choose —'],
  type: ['Nhập để tìm', 'Type to search'],
  noOption: ['Không tìm thấy', 'Nothing found'],
  options: ['{n} lựa chọn', '{n} options'],
  yes: ['Có', 'Yes'],
  no: ['Không', 'No'],
  done: ['Đã thực hiện: {label}', 'Done: {label}'],
  registered: ['Đã ghi nhận kiến nghị {number}', 'Petition {number} was registered'],
  wrongFields: ['Có {n} chỗ cần sửa', '{n} things to correct'],
  changedMeanwhile: ['Người khác vừa thay đổi hồ sơ này. Trang đã tải lại; nội dung bạn nhập vẫn còn, hãy xem lại rồi gửi.', 'Somebody else has just changed this. It was read again; what you typed is still here: check it, and send it again.'],
  noConnection: ['Không kết nối được với máy chủ. Nội dung bạn nhập vẫn còn; hãy thử lại.', 'The server does not answer. What you typed is still here; try again.'],
  failed: ['Có lỗi xảy ra', 'Something went wrong'],
  requestId: ['Mã yêu cầu', 'Request'],
  retry: ['Thử lại', 'Try again'],
  notFound: ['Không có trang này.', 'There is no such page.'],
  item: ['{label} {n}', '{label} {n}'],
  language: ['English', 'Tiếng Việt'],
  navigation: ['Các trang', 'Pages'],
  queues: ['Các nhóm việc', 'Queues'],
  back: ['Quay lại', 'Back'],
};

const KEY = 'kiennghi.language';

/** The language of the page: Vietnamese, unless the reader chose English. */
export let language = localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';

export function setLanguage(to) {
  language = to;
  localStorage.setItem(KEY, to);
  document.documentElement.lang = to;
}

/** Returns a text, with its `{parts}` filled in. */
export function t(key, parts = {}) {
  const text = TEXTS[key][language === 'en' ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
}

/** Chooses between a Vietnamese and an English text. */
export function either(vi, en) {
  return language === 'en' ? en : vi;
}
