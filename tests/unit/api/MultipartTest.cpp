// Forms with files, as clients send them and as attackers do.
#include "api/Multipart.h"

#include <gmock/gmock.h>

using namespace engine;
using namespace engine::api;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

const QByteArray kType = "multipart/form-data; boundary=xYz";

QByteArray part(const QByteArray& headers, const QByteArray& data)
{
    return "--xYz\r\n" + headers + "\r\n\r\n" + data + "\r\n";
}

QByteArray field(const QByteArray& name, const QByteArray& data)
{
    return part("Content-Disposition: form-data; name=\"" + name + "\"", data);
}

QByteArray cert(const QByteArray& data, const QByteArray& name = "cert")
{
    return part("Content-Disposition: form-data; name=\"" + name +
                    "\"; filename=\"firma.p12\"\r\nContent-Type: application/x-pkcs12",
                data);
}

const QByteArray kEnd = "--xYz--\r\n";

Result<MultipartForm> read(const QByteArray& body, const QByteArray& type = kType)
{
    return MultipartForm::parse(type, body, MultipartRules::ofIssuer());
}

std::string refusal(const Result<MultipartForm>& form)
{
    if (form)
        return "accepted";
    std::string text = form.error().codeName().toStdString() + ": " + form.error().detail.toStdString();
    for (const FieldError& error : form.error().fields)
        text += " [" + error.field.toStdString() + ": " + error.message.toStdString() + "]";
    return text;
}

QString textOf(const MultipartForm& form, QStringView name)
{
    const auto object = form.object();
    const core::JsonValue* found = object ? object->find(name) : nullptr;
    return found ? found->text : u"(none)"_s;
}

} // namespace

TEST(Multipart, ReadsWhatBrowsersAndLibrariesSend)
{
    const QByteArray p12("\x30\x82\r\n--xY\0\xff\r\n", 12);
    const auto form = read(
        cert(p12) + field("email", "dueña@example.com") + field("tradeName", "") +
        part("content-disposition:form-data;name=ruc\r\nContent-Type: text/plain; charset=UTF-8", "1799999999001") +
        part("Content-Disposition: form-data; name=\"logo\"; filename=\"\"\r\n"
             "Content-Type: application/octet-stream",
             "") +
        part("Content-Disposition: form-data; name=\"initialSequentials\"; filename=\"blob\"\r\n"
             "Content-Type: application/json",
             "[{\"documentType\":\"01\",\"sequential\":5}]") +
        kEnd);
    ASSERT_TRUE(form) << refusal(form);
    EXPECT_EQ(form->file(u"cert"_s), p12);
    EXPECT_EQ(form->file(u"logo"_s), std::nullopt);
    EXPECT_EQ(textOf(*form, u"email"), u"dueña@example.com"_s);
    EXPECT_EQ(textOf(*form, u"tradeName"), u""_s);
    EXPECT_EQ(textOf(*form, u"ruc"), u"1799999999001"_s);
    const auto object = form->object();
    ASSERT_TRUE(object);
    const core::JsonValue* sequentials = object->find(u"initialSequentials");
    ASSERT_TRUE(sequentials && sequentials->kind == core::JsonValue::Kind::Array);
    EXPECT_EQ(sequentials->elements.at(0).find(u"sequential")->text, u"5"_s);
}

TEST(Multipart, AListComesAsJsonOrRepeated)
{
    for (const QByteArray& body : {field("documentTypes", "01") + field("documentTypes", "04"),
                                   field("documentTypes[]", "01") + field("documentTypes[]", "04"),
                                   field("documentTypes", " [\"01\", \"04\"]")}) {
        const auto form = read(body + kEnd);
        ASSERT_TRUE(form) << refusal(form);
        const auto object = form->object();
        ASSERT_TRUE(object);
        const core::JsonValue* types = object->find(u"documentTypes");
        ASSERT_TRUE(types && types->kind == core::JsonValue::Kind::Array);
        ASSERT_EQ(types->elements.size(), 2);
        EXPECT_EQ(types->elements.at(1).text, u"04"_s);
    }
    const auto broken = read(field("documentTypes", "[\"01\"") + kEnd);
    ASSERT_TRUE(broken);
    const auto object = broken->object();
    ASSERT_FALSE(object);
    EXPECT_EQ(object.error().code, ErrorCode::VALIDATION_FAILED);
    ASSERT_EQ(object.error().fields.size(), 1);
    EXPECT_EQ(object.error().fields.at(0).field, u"documentTypes"_s);
}

TEST(Multipart, PasswordsComeAsTheirBytes)
{
    const auto form = read(field("certPassword", " clave \xc3\xb1 ") + kEnd);
    ASSERT_TRUE(form) << refusal(form);
    EXPECT_EQ(form->bytes(u"certPassword"_s), QByteArray(" clave \xc3\xb1 "));
    EXPECT_EQ(form->bytes(u"other"_s), std::nullopt);
}

TEST(Multipart, AFieldThatCannotBeUsedIsNamed)
{
    EXPECT_THAT(refusal(read(field("email", "a\xff") + kEnd)),
                HasSubstr("VALIDATION_FAILED: One field was refused. [email: "));
    EXPECT_THAT(refusal(read(field("email", QByteArray("a\0b", 3)) + kEnd)), HasSubstr("[email: "));
    EXPECT_THAT(refusal(read(field("email", "\xc0\x80") + kEnd)), HasSubstr("[email: ")); // overlong NUL
    EXPECT_THAT(refusal(read(field("email", QByteArray(64 * 1024 + 1, 'a')) + kEnd)),
                HasSubstr("[email: Has more than 64 KiB.]"));
    EXPECT_THAT(refusal(read(field("email", "a") + field("email", "b") + kEnd)), HasSubstr("[email: Was sent twice"));
    EXPECT_THAT(refusal(read(field("_charset_", "iso-8859-1") + kEnd)), HasSubstr("[_charset_: "));
    EXPECT_THAT(refusal(read(field("email", QByteArray(64 * 1024, 'a')) + kEnd)), HasSubstr("accepted"));
}

TEST(Multipart, FilesHaveTheirPlaceAndSize)
{
    const QByteArray most(2 * 1024 * 1024, '\1');
    EXPECT_THAT(refusal(read(cert(most) + kEnd)), HasSubstr("accepted"));
    EXPECT_THAT(refusal(read(cert(most + 'x') + kEnd)),
                HasSubstr("INVALID_FILE_UPLOAD: The file \"cert\" has more than 2 MiB."));
    EXPECT_THAT(refusal(read(cert(most + 'x', "logo") + kEnd)), HasSubstr("The file \"logo\" has more than 2 MiB."));
    EXPECT_THAT(refusal(read(cert("a") + cert("b") + kEnd)),
                HasSubstr("INVALID_FILE_UPLOAD: The file \"cert\" was sent twice."));
    EXPECT_THAT(refusal(read(cert("\xff\xd8", "photo") + kEnd)),
                HasSubstr("INVALID_FILE_UPLOAD: \"photo\" takes no file."));
    EXPECT_THAT(refusal(read(cert("text only", "note") + kEnd)), HasSubstr("accepted")); // unknown text is ignored
    EXPECT_THAT(refusal(read(cert("x") + field("pad", QByteArray(11 * 1024 * 1024, 'a')) + kEnd)),
                HasSubstr("more than 10 MiB"));
}

TEST(Multipart, TheContentTypeMustNameAForm)
{
    const QByteArray body = field("a", "b") + kEnd;
    for (const QByteArray& good :
         {QByteArray("multipart/form-data; boundary=\"xYz\""), QByteArray("Multipart/Form-Data;BOUNDARY=xYz"),
          QByteArray("multipart/form-data; charset=UTF-8; boundary=xYz;")})
        EXPECT_TRUE(read(body, good)) << good.constData();
    for (const QByteArray& bad :
         {QByteArray(), QByteArray("application/json"), QByteArray("multipart/form-data"),
          QByteArray("multipart/form-data; boundary="), QByteArray("multipart/form-data; boundary=xYz; boundary=abc"),
          QByteArray("multipart/form-data; boundary=\"xYz"), QByteArray("multipart/form-data; boundary=x Yz"),
          "multipart/form-data; boundary=" + QByteArray(71, 'a'),
          QByteArray("multipart/form-data; charset=latin1; boundary=xYz"), QByteArray("multipart/mixed; boundary=xYz"),
          QByteArray("multipart/form-data; boundary=\"x\xc3\xb1\"")})
        EXPECT_THAT(refusal(read(body, bad)), HasSubstr("INVALID_FILE_UPLOAD")) << bad.constData();
    EXPECT_TRUE(MultipartForm::speaks(" Multipart/Form-Data ; boundary=a"));
    EXPECT_FALSE(MultipartForm::speaks("multipart/form-dataX"));
}

TEST(Multipart, WhatReadersDisagreeAboutIsRefused)
{
    const QByteArray good = field("a", "b");
    const QList<QByteArray> bodies = {
        "",
        "--xYz",
        good, // no end
        good + "--xYz-\r\n",
        good + "--xYz--\r\nmore", // epilogue
        "preamble\r\n" + good + kEnd,
        good + "--xYzz\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\nd\r\n" + kEnd, // goes on inside its line
        "--xYz\nContent-Disposition: form-data; name=\"a\"\n\nb\n--xYz--\n",
        "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\n--xYz--\r\n",
        "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--xYz--\r\n", // shares a line end
        "--xYz\r\n\r\nb\r\n" + kEnd,                                              // no headers
        part("X-A: b", "c") + kEnd,
        part("Content-Disposition: form-data", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"\"", "c") + kEnd,
        part("Content-Disposition: attachment; name=\"a\"", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\"; name=\"b\"", "c") + kEnd,
        part("Content-Disposition: form-data; name*=utf-8''a", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\" x", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"\xff\"", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\"", "c") + kEnd,
        part("Content-Disposition: form-data;\r\n name=\"a\"", "c") + kEnd, // folded
        part("Content-Disposition : form-data; name=\"a\"", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\nb\"", "c") + kEnd,
        part(QByteArray("Content-Disposition: form-data; name=\"a\0b\"", 42), "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=q", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-16", "c") + kEnd,
        part("Content-Disposition: form-data; name=\"" + QByteArray(101, 'a') + "\"", "c") + kEnd,
        part("X-Long: " + QByteArray(5000, 'a') + "\r\nContent-Disposition: form-data; name=\"a\"", "c") + kEnd,
    };
    for (const QByteArray& body : bodies)
        EXPECT_THAT(refusal(read(body)), HasSubstr("INVALID_FILE_UPLOAD")) << body.left(200).constData();
    EXPECT_THAT(refusal(read("\r\n" + good + "--xYz--")), HasSubstr("accepted"));
    EXPECT_THAT(refusal(read("--xYz \t\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--xYz--\r\n")),
                HasSubstr("accepted"));
}

TEST(Multipart, ManyPartsAreTooMany)
{
    QByteArray body;
    for (int i = 0; i < 64; ++i)
        body += field("f" + QByteArray::number(i), "x");
    EXPECT_THAT(refusal(read(body + kEnd)), HasSubstr("accepted"));
    EXPECT_THAT(refusal(read(body + field("one", "x") + kEnd)), HasSubstr("more than 64 parts"));
}
