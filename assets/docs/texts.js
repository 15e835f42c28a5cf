// The texts of the page in Vietnamese and English. The operations themselves are described in English.

export const texts = {
  vi: {
    title: "Kiến nghị – API",
    other: "English",
    username: "Tên đăng nhập",
    password: "Mật khẩu",
    signIn: "Đăng nhập",
    signOut: "Đăng xuất",
    signedInAs: "Đang đăng nhập:",
  },
  en: {
    title: "Kiến nghị – API",
    other: "Tiếng Việt",
    username: "User name",
    password: "Password",
    signIn: "Sign in",
    signOut: "Sign out",
    signedInAs: "Signed in as",
  },
};

/** The introduction in Vietnamese; the English one is that of the document. */
export const introduction = `Dịch vụ để Hội đồng nhân dân theo dõi *kiến nghị cử tri* và kiến nghị sau giám sát, từ khi tiếp nhận đến khi trả lời được thẩm tra và kết thúc.

- **Đăng nhập** ở đầu trang này để thử các thao tác. Người dùng gọi \`POST /v1/auth/login\`; hệ thống của cơ quan gọi \`POST /v1/oauth/token\`.
- **Các bước**: vụ việc thay đổi qua từng bước, \`POST /v1/cases/{id}/steps\`; \`action\` nêu tên bước. Mỗi bước có một ví dụ để chọn.
- **Phiên bản**: đọc bản ghi, rồi gửi \`ETag\` trong \`If-Match\` khi sửa; 412 nghĩa là đã có người sửa trước.
- **Gửi lại**: \`POST\` kèm \`Idempotency-Key\` chỉ thực hiện một lần.
- **Danh sách** được chia trang: đi theo \`next_cursor\`.
- **Lỗi** có mã không đổi; xem [danh mục lỗi](/problems).
- Phần mô tả chi tiết từng thao tác viết bằng tiếng Anh.`;

/** What each group of operations is about, in Vietnamese. */
export const groups = {
  identity: "Đăng nhập, mã truy cập và tài khoản của người gọi",
  petitions: "Kiến nghị cử tri: tiếp nhận, sửa, và thông tin người kiến nghị",
  cases: "Phần chung của các loại kiến nghị: danh sách, tìm kiếm, các bước, lịch sử",
  assignments: "Việc giao cho các cơ quan, thời hạn và các bước",
  referrals: "Chuyển đến: kiến nghị các HĐND chuyển cho nhau và cho cơ quan trung ương",
  responses: "Trả lời của cơ quan, mỗi trả lời cho một hoặc nhiều việc được giao",
  commitments: "Cam kết trong trả lời, theo dõi đến khi thực hiện, không thực hiện, được miễn hoặc chuyển kỳ",
  reminder_letters: "Đôn đốc: văn bản gửi cơ quan chậm, trả lời, và các mức đôn đốc",
  supervisions: "Giám sát: các cuộc giám sát và giai đoạn, chương trình năm, định mức",
  conclusions: "Kết luận giám sát: kết quả và các kiến nghị",
  recommendations: "Kiến nghị sau giám sát: cơ quan thực hiện, giải trình, báo cáo định kỳ",
  themes: "Chủ đề: nhóm kiến nghị qua nhiều cuộc giám sát",
  links: "Liên kết giữa các vụ việc: phát sinh từ, giải quyết, nhắc lại",
  handovers: "Chuyển kỳ sau: vụ việc còn mở khi hết kỳ họp hoặc nhiệm kỳ, và danh sách bàn giao",
  organizations: "HĐND, các cơ quan, và cơ quan kế thừa",
  people: "Người dùng, vai trò, và hệ thống của cơ quan",
  reference: "Đơn vị hành chính, lĩnh vực, nhiệm kỳ, kỳ họp",
  calendar: "Lịch làm việc: ngày nghỉ và ngày làm bù của từng năm",
  deadlines: "Thời hạn: quy định, tính và tính lại",
  service: "Kiểm tra hoạt động, khóa công khai, và tài liệu này",
};
