import type { Browser } from 'playwright-core';

/** A paper as offices print it, by Chromium: two columns at the head, a text layer, two pages. */
export async function aPaper(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(PAPER);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '15mm' },
  });
  await page.close();
  return pdf;
}

const PAPER = `<html lang="vi"><style>
  body { font: 14pt/1.5 'Noto Serif', 'Times New Roman', serif }
  table { width: 100%; text-align: center; font-size: 12pt }
  p { text-indent: 10mm; text-align: justify; margin: 6pt 0 }
  h1, h2 { font-size: 14pt; text-align: center; margin: 0 }
  .next { break-before: page }
</style>
<table><tr>
  <td>UBND HUYỆN TỊNH BIÊN<br><b>PHÒNG VĂN HÓA VÀ THÔNG TIN</b></td>
  <td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></td>
</tr><tr>
  <td>Số: DT-21/BC-VHTT</td>
  <td><i>Tịnh Biên, ngày 24 tháng 8 năm 2017</i></td>
</tr></table>
<br><h1>BÁO CÁO</h1><h2>Sáng kiến, giải pháp cải cách hành chính năm 2017</h2><br>
<p>Căn cứ Kế hoạch số 119/KH-UBND ngày 28 tháng 8 năm 2017 của UBND huyện Tịnh Biên.</p>
<p>Phòng Văn hóa và Thông tin đã rà soát hồ sơ của các đơn vị gửi về. Số lượng hồ sơ năm nay nhiều hơn năm trước.</p>
<p>Những hồ sơ chưa đủ chữ ký được trả về đơn vị để bổ sung trong tháng.</p>
<p class="next">Các phòng chuyên môn và UBND các xã, thị trấn đã báo cáo những sáng kiến, giải pháp, cách làm mới lần đầu tiên được áp dụng tại huyện.</p>
<p>Trong đó có hai sáng kiến được UBND tỉnh công nhận.</p>
<p>Đơn vị sẽ gửi tiếp hồ sơ đợt hai khi có đủ chữ ký của người đứng đầu.</p>
</html>`;
