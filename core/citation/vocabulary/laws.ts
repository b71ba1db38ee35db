/**
 * Names of laws, codes and ordinances, folded, without "luật", "bộ luật", "pháp lệnh": they tell where a title ends
 * ("Luật Quản lý, sử dụng tài sản công và …") and which lower-case words are one. Each is a title in the registry's
 * data (core/registry/data/documents) or stands as one in the Legal Code's text or in the labelled excerpts. A name
 * that is missing here is read by the grammar of `title.ts`.
 */

import { Phrases } from '../../text/words.ts';

const NAMES = `an ninh mang
an ninh quoc gia
an phi le phi toa an
an toan thong tin mang
an toan thuc pham
an toan ve sinh lao dong
ban hanh van ban quy pham phap luat
ban hanh van ban quy pham phap luat cua hoi dong nhan dan uy ban nhan dan
bao chi
bao hiem tien gui
bao hiem xa hoi
bao hiem y te
bao ve bi mat nha nuoc
bao ve cham soc va giao duc tre em
bao ve cong trinh quan trong lien quan den an ninh quoc gia
bao ve du lieu ca nhan
bao ve moi truong
bao ve quyen loi nguoi tieu dung
bao ve suc khoe nhan dan
bao ve va kiem dich thuc vat
bao ve va phat trien rung
bau cu dai bieu quoc hoi
bau cu dai bieu quoc hoi va dai bieu hoi dong nhan dan
bhyt
bien gioi quoc gia
bien phong viet nam
bien viet nam
binh dang gioi
bo doi bien phong
buu chinh
cac cong cu chuyen nhuong
cac to chuc tin dung
can bo cong chuc
can cuoc
can cuoc cong dan
canh sat bien viet nam
canh sat co dong
canh sat moi truong
canh tranh
canh ve
chan nuoi
chat luong san pham hang hoa
chi phi giam dinh dinh gia chi phi cho nguoi lam chung nguoi phien dich trong to tung
chong ban pha gia hang hoa nhap khau vao viet nam
chong tro cap hang hoa nhap khau vao viet nam
chung khoan
chuyen doi so
chuyen giao cong nghe
chuyen giao nguoi dang chap hanh an phat tu
co quan dai dien nuoc cong hoa xa hoi chu nghia viet nam o nuoc ngoai
co yeu
cong an nhan dan
cong an xa
cong chung
cong doan
cong nghe cao
cong nghe thong tin
cong nghiep cong nghe so
cong nghiep quoc phong
cong nghiep quoc phong an ninh va dong vien cong nghiep
cu tru
cuu chien binh
da dang sinh hoc
dac xa
dan do
dan quan tu ve
dan so
dan su
dat dai
dau gia tai san
dau khi
dau thau
dau tu
dau tu cong
dau tu nuoc ngoai tai viet nam
dau tu theo phuong thuc doi tac cong tu
day nghe
de dieu
di san van hoa
dia chat va khoang san
dien anh
dien luc
dieu uoc quoc te
do dac va ban do
do luong
doanh nghiep
doanh nghiep nha nuoc
dong vien cong nghiep
du lich
du lieu
du tru quoc gia
duoc
duong bo
duong sat
gia
giam dinh tu phap
giao dich dien tu
giao duc
giao duc dai hoc
giao duc nghe nghiep
giao duc quoc phong va an ninh
giao thong duong bo
giao thong duong thuy noi dia
giong cay trong
giong vat nuoi
hai quan
ham cap ngoai giao
hang hai
hang hai viet nam
hang khong dan dung
hang khong dan dung viet nam
hien lay ghep mo bo phan co the nguoi
hien lay ghep mo bo phan co the nguoi va hien lay xac
hinh su
ho tich
ho tro doanh nghiep nho va vua
hoa chat
hoa giai doi thoai tai toa an
hoa giai o co so
hoat dong chu thap do
hoat dong giam sat cua quoc hoi
hoat dong giam sat cua quoc hoi va hoi dong nhan dan
hon nhan gia dinh
hon nhan va gia dinh
hop nhat van ban quy pham phap luat
hop tac xa
ke toan
khai thac va bao ve cong trinh thuy loi
kham benh chua benh
khi tuong thuy van
khieu nai
khieu nai to cao
khoa hoc cong nghe va doi moi sang tao
khoa hoc va cong nghe
khoang san
khuyen khich dau tu trong nuoc
kiem sat vien vien kiem sat nhan dan
kiem toan doc lap
kiem toan nha nuoc
kien truc
kinh doanh bao hiem
kinh doanh bat dong san
ky ket gia nhap va thuc hien dieu uoc quoc te
ky ket va thuc hien thoa thuan quoc te
lam nghiep
lao dong
luat su
luc luong canh sat bien viet nam
luc luong du bi dong vien
luc luong tham gia bao ve an ninh trat tu o co so
luu tru
luu tru quoc gia
ly lich tu phap
mat tran to quoc viet nam
nang luong nguyen tu
ngan hang nha nuoc viet nam
ngan sach nha nuoc
nghia vu quan su
ngoai hoi
nguoi cao tuoi
nguoi co cong
nguoi khuyet tat
nguoi lao dong viet nam di lam viec o nuoc ngoai theo hop dong
nha giao
nha o
nhap canh xuat canh cu tru cua nguoi nuoc ngoai tai viet nam
nhap canh xuat canh qua canh cu tru cua nguoi nuoc ngoai tai viet nam
nsnn
nuoi con nuoi
pha san
phap dien he thong quy pham phap luat
phi va le phi
pho bien giao duc phap luat
phong benh
phong chay chua chay
phong chay chua chay va cuu nan cuu ho
phong chay va chua chay
phong chong bao luc gia dinh
phong chong benh truyen nhiem
phong chong khung bo
phong chong ma tuy
phong chong mai dam
phong chong mua ban nguoi
phong chong nhiem vi rut gay ra hoi chung suy giam mien dich mac phai o nguoi
phong chong rua tien
phong chong tac hai cua ruou bia
phong chong tac hai cua thuoc la
phong chong tac hai ruou bia
phong chong tham nhung
phong chong thien tai
phong khong nhan dan
phong thu dan su
phuc hoi pha san
quan ly bao ve cong trinh quoc phong va khu quan su
quan ly ngoai thuong
quan ly no cong
quan ly su dung tai san cong
quan ly su dung tai san nha nuoc
quan ly su dung von nha nuoc dau tu vao san xuat kinh doanh tai doanh nghiep
quan ly su dung vu khi vat lieu no va cong cu ho tro
quan ly thi truong
quan ly thue
quan ly va dau tu von nha nuoc tai doanh nghiep
quan nhan chuyen nghiep cong nhan va vien chuc quoc phong
quang cao
quoc phong
quoc tich
quoc tich viet nam
quy hoach
quy hoach do thi
quy hoach do thi va nong thon
si quan quan doi nhan dan viet nam
so huu tri tue
su dung nang luong tiet kiem va hieu qua
tai nguyen moi truong bien va hai dao
tai nguyen nuoc
tan so vo tuyen dien
tham phan va hoi tham toa an nhan dan
thanh nien
thanh tra
the duc the thao
thi dua khen thuong
thi hanh an dan su
thi hanh an hinh su
thi hanh tam giu tam giam
thi hanh tam giu tam giam va cam di khoi noi cu tru
thoa thuan quoc te
thong ke
thu do
thu do ha noi
thu tuc bat giu tau bay
thu tuc bat giu tau bien
thu vien
thu y
thuc hanh tiet kiem chong lang phi
thuc hien dan chu o co so
thuc hien dan chu o xa phuong thi tran
thue bao ve moi truong
thue bo sung doi voi ho gia dinh su dung dat nong nghiep vuot qua han muc dien tich
thue gia tri gia tang
thue nha dat
thue su dung dat nong nghiep
thue su dung dat phi nong nghiep
thue tai nguyen
thue thu nhap ca nhan
thue thu nhap doanh nghiep
thue tieu thu dac biet
thue xuat khau thue nhap khau
thuong mai
thuong mai dien tu
thuy loi
thuy san
tiep can thong tin
tiep cong dan
tieu chuan va quy chuan ky thuat
tin nguong ton giao
to cao
to chuc chinh phu
to chuc chinh quyen dia phuong
to chuc co quan dieu tra hinh su
to chuc dieu tra hinh su
to chuc hoi dong nhan dan va uy ban nhan dan
to chuc quoc hoi
to chuc toa an nhan dan
to chuc vien kiem sat nhan dan
to tung dan su
to tung hanh chinh
to tung hinh su
trach nhiem boi thuong cua nha nuoc
trat tu an toan giao thong
trat tu an toan giao thong duong bo
trat tu atgt duong bo
tre em
tri tue nhan tao
tro giup phap ly
trong tai thuong mai
trong trot
trung cau y dan
trung mua trung dung tai san
tu phap nguoi chua thanh nien
tuong tro tu phap
tuong tro tu phap ve dan su
tuong tro tu phap ve hinh su
uu dai nguoi co cong
uu dai nguoi co cong voi cach mang
viec lam
vien chuc
vien thong
xay dung
xu ly vi pham hanh chinh
xuat ban
xuat canh nhap canh cua cong dan viet nam`;

let phrases: Phrases<true> | undefined;
function phrasesOf(names: string): Phrases<true> {
  const all = new Phrases<true>();
  for (const name of names.split('\n')) all.add(name, true);
  return all;
}

/** The names, longest match first; made ready when the first is looked for. */
export const lawNames: Pick<Phrases<true>, 'match'> = {
  match: (text, at) => (phrases ??= phrasesOf(NAMES)).match(text, at),
};
