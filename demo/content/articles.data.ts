import { html } from '../html.ts';
import type { Article } from './article.ts';

/**
 * The portal's articles. Events and documents are real (public news of 2020 to 2022), the sentences are the demo's own;
 * the ward of Mộc Lan and what is told of it are invented. Numbers are printed as such portals print them, slips,
 * stray spaces and no-break spaces (U+00A0) included.
 */
export const articles: readonly Article[] = [
  {
    slug: 'son-tay-mot-nam-chinh-quyen-do-thi',
    section: 'Tin nổi bật',
    title: 'Sơn Tây nhìn lại một năm thí điểm chính quyền đô thị',
    lead: 'Đoàn khảo sát của Thành ủy Hà Nội nghe thị xã báo cáo: bộ máy phường gọn hơn, hồ sơ của dân xử lý nhanh hơn, còn chế độ đãi ngộ thì vẫn là điều phải bàn.',
    published: '2022-08-02T15:12:00+07:00',
    dateStyle: 'stamp',
    figure: {
      image: 'hoi-nghi.svg',
      alt: 'Tranh minh họa một hội trường có bục phát biểu và các hàng ghế',
      caption: 'Quang cảnh buổi làm việc (tranh minh họa)',
    },
    body: html`
      <p>
        Sáng 02/8/2022, đoàn khảo sát do Ban Tổ chức Thành ủy Hà Nội dẫn đầu đã làm việc với Ban Thường vụ Thị
        ủy Sơn Tây. Nội dung chính là sơ kết một năm thực hiện Nghị quyết số${'\u00a0'}97 ngày 27/11/2019 của
        Quốc hội và Nghị${'\u00a0'}định số 32 ngày 29/3/2021 của Chính phủ về thí điểm mô hình chính quyền đô
        thị ở Hà Nội.
      </p>
      <p>
        Theo báo cáo của thị xã, từ khi áp dụng Nghị quyết số 97 ngày 27/11/2019 của Quốc hội và Nghị định số
        32 ngày 29/3/2021 của Chính phủ, các phường làm việc theo chế độ thủ trưởng, việc gì có người chịu
        trách nhiệm việc ấy. Mười một đại biểu phát biểu đều cho rằng thủ tục của người dân và doanh nghiệp
        được trả kết quả sớm hơn trước.
      </p>
      <h2>Những điều còn vướng</h2>
      <p>
        Năm đầu thí điểm trùng với đợt dịch kéo dài, nên một số việc chậm so với dự kiến. Trong cùng một
        phường nay có hai chế độ công chức: người của Ủy ban thuộc biên chế cấp trên, người của khối đoàn thể
        thì chưa. Lương và phụ cấp của công chức phường cũng được nhắc đến nhiều lần.
      </p>
      <p>
        Kết luận buổi làm việc, trưởng đoàn đề nghị thị xã tiếp tục phổ biến các nghị quyết của trung ương và
        thành phố, soạn quy chế mẫu cho các phường dùng chung, đồng thời để Hội đồng nhân dân thị xã giám sát
        kỹ hơn việc triển khai Nghị quyết số 97 của Quốc hội.
      </p>
    `,
    author: 'Ngọc Diệp',
    comments: [],
  },
  {
    slug: 'moc-lan-so-ket-sau-thang',
    section: 'Hoạt động của phường',
    title: 'Phường Mộc Lan sơ kết sáu tháng đầu năm và một năm làm theo mô hình mới',
    lead: 'Gần mười hai nghìn hồ sơ được tiếp nhận tại bộ phận một cửa; việc ủy quyền ký chứng thực giúp người dân không phải chờ.',
    published: '2022-07-06T09:54:00+07:00',
    dateStyle: 'stamp-views',
    views: 652,
    figure: {
      image: 'mot-cua.svg',
      alt: 'Tranh minh họa quầy tiếp nhận hồ sơ với ba ô làm việc',
      caption: 'Bộ phận một cửa của phường (tranh minh họa)',
    },
    body: html`
      <p>
        Sáng 05/7/2022, tại hội trường Ủy ban nhân dân phường, Đảng ủy và Ủy ban nhân dân phường Mộc Lan họp
        đánh giá công việc sáu tháng đầu năm, kết hợp sơ kết một năm thí điểm mô hình chính quyền đô thị.
      </p>
      <p>
        Nửa đầu năm, phường tổ chức các hoạt động mừng ngày thành lập Đảng (03/2/1930 - 03/2/2022), trao huy
        hiệu đợt 3/2 và đợt 19/5, sinh hoạt chính trị theo Nghị quyết Trung ương 4 (khóa XIII), đồng thời giữ
        nhịp tiêm vắc-xin phòng Covid-19 tại hai điểm cố định.
      </p>
      <p>
        Từ 01/7/2021 đến 20/6/2022, bộ phận một cửa nhận 11.870 hồ sơ, trong đó 1.042 hồ sơ nộp qua mạng; số
        trả sớm hẹn chiếm 14%. Nhờ được ủy quyền, công chức tư pháp - hộ tịch ký chứng thực bản sao ngay tại
        quầy, còn lãnh đạo phường có thể quyết định nhanh những việc cấp bách trên địa bàn.
      </p>
      <p>
        Phát biểu tại hội nghị, đại diện Đảng ủy nêu một điểm chưa đồng bộ: cán bộ chuyên trách khối Đảng,
        đoàn thể ở phường chưa được chuyển thành công chức cấp quận như cách quản lý biên chế theo Nghị quyết
        số 97/2021/QH14 của Quốc hội.
      </p>
      <p>Dịp này, tám tập thể và hai mươi cá nhân được biểu dương.</p>
    `,
    source: 'Văn phòng Ủy ban nhân dân phường Mộc Lan',
    comments: [
      {
        name: 'Một người dân tổ 7',
        at: '2022-07-06T19:20:00+07:00',
        text: 'Hôm trước tôi đi chứng thực, mười lăm phút là xong. Mong phường giữ được như vậy.',
      },
      {
        name: 'Hải Yến',
        at: '2022-07-07T08:05:00+07:00',
        text: 'Bài viết hình như ghi nhầm năm: phải là Nghị quyết 97/2019/QH14 chứ nhỉ?',
      },
    ],
  },
  {
    slug: 'tphcm-trien-khai-chinh-quyen-do-thi',
    section: 'Nhìn ra các thành phố',
    title: 'Thành phố Hồ Chí Minh bàn việc tổ chức chính quyền đô thị',
    lead: 'Từ nhiệm kỳ 2021 - 2026, quận và phường ở Thành phố Hồ Chí Minh không còn Hội đồng nhân dân; trách nhiệm của người đứng đầu nặng hơn.',
    published: '2021-04-15T08:00:00+07:00',
    dateStyle: 'long',
    figure: {
      image: 'thanh-pho.svg',
      alt: 'Tranh minh họa dãy nhà cao thấp bên một con sông có cầu',
      caption: 'Thành phố bên sông (tranh minh họa)',
    },
    body: html`
      <p>
        Chiều 7/4, Ủy ban nhân dân Thành phố Hồ Chí Minh mở hội nghị phổ biến Nghị định số 33/NĐ-CP ngày 29
        tháng 3 năm 2021 của Chính phủ, văn bản hướng dẫn thi hành Nghị quyết số 131/2020/QH14, cùng Chỉ thị
        của Thành ủy và kế hoạch của Ủy ban nhân dân Thành phố.
      </p>
      <h2>Một đầu mối, một trách nhiệm</h2>
      <p>
        Đại diện Bộ Nội vụ trình bày nội dung Nghị định số 33/NĐ-CP ngày 29 tháng 3 năm 2021 của Chính phủ.
        Tinh thần của Nghị quyết 131/2020/QH14 là quản lý đô thị phải liền mạch: quy hoạch, hạ tầng và đời
        sống dân cư không thể chia cắt theo địa giới phường.
      </p>
      <p>
        Sở Nội vụ nêu mười hai nhóm việc của năm 2021. Trong đó có lập Ban Chỉ đạo thực hiện Nghị quyết số
        131/2020/QH14; tuyên truyền để cán bộ và người dân nắm được Nghị quyết số&nbsp;131/2020/QH14; rà soát
        các quy định của thành phố cho khớp với Nghị quyết số 131/2020/QH14 và Nghị <b>định</b> số
        33/2021/NĐ-CP của Chính phủ.
      </p>
      <p>
        Việc sắp xếp bộ máy quận, phường cũng căn cứ vào Nghị quyết số 131/2020/QH14 và Nghị định số
        <strong>33/2021/NĐ-CP</strong> của Chính phủ; công tác bầu cử đại biểu Quốc hội khóa XV và Hội đồng
        nhân dân các cấp được chuẩn bị song song, theo Nghị quyết số 131/2020/QH14.
      </p>
      <h2>Thành phố Thủ Đức: việc mới, cách làm mới</h2>
      <p>
        Lãnh đạo thành phố nhắc rằng 2021 là năm đầu thực hiện Nghị quyết số 131 của Quốc hội và Nghị quyết số
        1111 của Ủy ban Thường vụ Quốc hội về sắp xếp các đơn vị hành chính, lập thành phố Thủ Đức.
      </p>
      <p>
        Khi thực hiện Nghị quyết số 131 của Quốc hội, Nghị định số 33 của Chính phủ, quyền đại diện của người
        dân vẫn phải được bảo đảm. Điểm then chốt của Nghị quyết số 131 của Quốc hội, Nghị định số 33 của
        Chính phủ, theo hội nghị, là bộ máy gọn mà dân vẫn nắm được thông tin.
      </p>
    `,
    author: 'Minh Khôi',
    comments: [
      {
        name: 'Trần T.',
        at: '2021-04-15T21:40:00+07:00',
        text: 'Không còn Hội đồng nhân dân phường thì khi có việc, người dân phản ánh với ai? Mong có bài giải thích thêm.',
      },
    ],
  },
  {
    slug: 'dong-da-trien-khai-nghi-dinh-32',
    section: 'Tin tức hoạt động',
    title: 'Quận Đống Đa triển khai Nghị định số 32/2021/NĐ-CP đến hai mươi mốt phường',
    lead: 'Hơn hai tháng trước ngày mô hình mới bắt đầu, quận họp để từng phường biết mình phải làm gì.',
    published: '2021-04-22T10:23:00+07:00',
    dateStyle: 'stamp-views-wide',
    views: 109,
    figure: {
      image: 'pho-phuong.svg',
      alt: 'Tranh minh họa một dãy phố có cây và trụ sở phường treo cờ',
      caption: 'Trụ sở một phường (tranh minh họa)',
    },
    body: html`
      <p>
        Ngày 20/4, Quận Đống Đa tổ chức hội nghị theo Kế hoạch số 152/KH-UBND ngày 19/04/2021 của UBND Quận
        Đống Đa, nhằm thực hiện Nghị định số 32/NĐ-CP ngày 29/03/2021 của Chính phủ quy định chi tiết Nghị
        quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội về thí điểm chính quyền đô thị ở Thủ đô.
      </p>
      <p>
        Hội nghị nghe giới thiệu những nội dung cơ bản của Nghị định số 32/2021/NĐ-CP của Chính phủ. Điểm đáng
        chú ý của Nghị định này là công chức phường thuộc biên chế của quận, do quận quản lý và sử dụng. Nghị
        định cũng quy định rõ việc của Chủ tịch, Phó Chủ tịch và từng công chức phường.
      </p>
      <p>
        Các phường hỏi nhiều về tiêu chuẩn chức danh khi chuyển đổi và về người chưa đủ điều kiện. Phòng Tài
        chính kế hoạch chủ động hướng dẫn phần ngân sách; quyết định về bổ nhiệm cán bộ do quận ban hành theo
        đúng trình tự.
      </p>
      <p>
        Lãnh đạo quận đề nghị hai mươi mốt phường đọc kỹ Nghị định 32/2021/NĐ-CP của Chính phủ, Kế hoạch
        100/KH- UBND của Thành phố Hà Nội, Kế hoạch 152/KH-UBND của UBND Quận, rồi phổ biến tới cán bộ, đảng
        viên và nhân dân trước ngày 01/7.
      </p>
    `,
    source: 'Sự kiện theo Cổng thông tin điện tử quận Đống Đa',
    comments: [],
  },
  {
    slug: 'phuc-tho-nang-cao-hieu-luc-quan-ly',
    section: 'Xây dựng chính quyền',
    title: 'Phúc Thọ: chính quyền sát cơ sở hơn sau một nhiệm kỳ',
    lead: 'Hội đồng nhân dân huyện đổi cách giám sát, còn xã, thị trấn làm việc theo hướng rõ người, rõ việc.',
    published: '2020-09-13T12:05:00+07:00',
    dateStyle: 'bare',
    figure: {
      image: 'lang-que.svg',
      alt: 'Tranh minh họa cánh đồng, rặng tre và mái đình làng',
      caption: 'Một làng ven sông (tranh minh họa)',
    },
    body: html`
      <p>
        Báo cáo của Huyện ủy Phúc Thọ về Nghị quyết Đại hội Đảng bộ huyện lần thứ XX cho biết bộ máy từ huyện
        đến xã đã được kiện toàn theo Luật Tổ chức chính quyền địa phương năm 2015. Các kỳ họp của Hội đồng
        nhân dân đi vào việc cụ thể; giữa hai kỳ có phiên giải trình và đợt giám sát theo chuyên đề.
      </p>
      <p>
        Hai xã mới được lập sau khi sáp nhập theo Nghị quyết của Ủy ban Thường vụ Quốc hội; các đơn vị sự
        nghiệp trực thuộc cũng được sắp xếp lại theo quyết định của Thành phố. Thủ tục hành chính làm qua cơ
        chế “một cửa, một cửa liên thông”, nhiều dịch vụ đã nộp được qua mạng ở mức độ 3 và 4.
      </p>
      <p>
        Thời gian tới, huyện đặt trọng tâm vào tiếp công dân, giải quyết đơn thư và kỷ luật công vụ, để chính
        quyền phục vụ người dân từ huyện đến cơ sở.
      </p>
    `,
    author: 'Quân Phạm',
    source: 'Sự kiện theo báo chí Thủ đô',
    comments: [],
  },
  {
    slug: 'doc-so-hieu-van-ban',
    section: 'Hỏi đáp pháp luật',
    title: 'Đọc số hiệu một văn bản: mỗi phần nói điều gì?',
    lead: 'Vì sao có văn bản mang năm trong số hiệu, có văn bản không, và làm sao biết hai số giống nhau là của ai.',
    published: '2025-08-04T08:00:00+07:00',
    dateStyle: 'long',
    figure: {
      image: 'van-ban.svg',
      alt: 'Tranh minh họa một tờ văn bản có số hiệu, con dấu và kính lúp',
      caption: 'Số hiệu nằm ngay dưới tên cơ quan ban hành (tranh minh họa)',
    },
    body: html`
      <p>
        Theo khoản 3 Điều 7 Luật Ban hành văn bản quy phạm pháp luật năm 2025, số hiệu phải cho biết số thứ
        tự, năm, loại văn bản và cơ quan ban hành. Luật số 87/2025/QH15 đã sửa đổi một số điều của Luật số
        64/2025/QH15. Số thứ tự được đánh riêng cho từng loại văn bản của từng cơ quan, theo khoản 5 Điều 71
        Nghị định số 78/2025/NĐ-CP; Nghị định này được sửa đổi bởi Nghị định số 187/2025/NĐ-CP.
      </p>
      <p>
        Văn bản hành chính thường thì theo Phụ lục III Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ
        về công tác văn thư: số hiệu chỉ có số và chữ viết tắt, không có năm. Vì thế mỗi tỉnh, mỗi quận đều có
        thể có một văn bản mang số 152/KH-UBND, và phải đọc cả tên cơ quan lẫn ngày ký mới biết là văn bản
        nào.
      </p>
      <p>Vài ví dụ để thử:</p>
      <ul>
        <li>Nghị quyết số 97/2019/QH14: nghị quyết thứ 97 của Quốc hội khóa XIV, ban hành năm 2019.</li>
        <li>
          Nghị quyết số 1111/NQ-UBTVQH14: nghị quyết của Ủy ban Thường vụ Quốc hội khóa XIV, không có năm
          trong số hiệu.
        </li>
        <li>Nghị quyết số 18-NQ/TW: văn bản của Đảng viết gạch nối trước, gạch chéo sau.</li>
      </ul>
      <p>
        Từ 01/7/2025, cả nước tổ chức hai cấp chính quyền theo Luật Tổ chức chính quyền địa phương năm 2025,
        nên những bài cũ trên trang này còn nhắc đến quận, huyện, thị xã là nói về thời điểm của bài.
      </p>
    `,
    author: 'Ban biên tập',
    comments: [],
  },
];
