//! Chinese, in simplified characters: to a customer, with `您`. Numbers have one form.

use super::{Language, Numbers, Plural, Word};
use crate::catalogue::{ParameterId, authorization as order, cart, travel_legs as leg, travel_stays as stay};
#[cfg(feature = "server")]
use crate::catalogue::{authorization_result as result, refund_notification as notification};
use crate::code::IssueCode as Code;

pub(super) const LANGUAGE: Language = Language {
    tag: "zh",
    numbers: Numbers { group: ",", least: 1000, decimal: ".", currency: "€#" },
    list: ["、", " 或 "],
    plural: Plural::None,
    template,
    label,
    word,
    country,
};

fn template(code: Code) -> &'static str {
    match code {
        Code::InputTooLarge => "发送内容请勿超过 {max:字节}。",
        Code::DuplicateParameter => "{field}只需填写一次。",
        Code::UnknownParameter => "请删除{field}，此请求没有这个参数{suggestion:（您是指 # 吗？）}。",
        Code::TooManyUnknown => "未知参数请勿超过 {max:个}；此订单有 {length} 个。",
        Code::TooManyLines => "{field}请勿超过 {max:行}。",
        Code::TooDeep => "数值嵌套请勿超过 {max:层}。",
        Code::WrongType => "请以{expected}填写{field}。",
        Code::InvalidUnicode => "请重新输入{field}：其中有损坏的字符。",
        Code::MissingParameter => "请填写{field}。",
        Code::MissingRecommended => "请补充{field}：这样的订单更容易通过。",
        Code::TooLong => "请将{field}缩短到 {max:个字符}以内；目前有 {length} 个。",
        Code::ControlCharacter => "请重新输入{field}：其中有不可见的字符。",
        Code::NotAnInteger => "请用数字以整数填写{field}。",
        Code::OutOfRange => "{field}请填写 {min} 到 {max} 之间的数字。",
        Code::NotADecimal => "请用带小数点的数字填写{field}，例如 19.5。",
        Code::InvalidDate => "请按年-月-日填写{field}，例如 1985-04-12。",
        Code::NotInList => "{field}请从以下选项中选择：{allowed}。",
        Code::ApproximatedValue => "请核对{field}：将以 {value} 发送。",
        Code::NotABoolean => "{field}请回答是或否。",
        Code::UnknownCountry => "请用两个字母的代码选择{field}，例如 FR。",
        Code::InvalidEmail => "请输入完整的电子邮箱地址，例如 name@example.com。",
        Code::EmailWithPlus => "请输入不含加号的电子邮箱地址。",
        Code::InvalidIpAddress => "请用以点分隔的四个数字填写{field}，例如 212.27.48.10。",
        Code::IpVersion6 => "请用 IPv4 地址填写{field}：不接受 IPv6。",
        Code::IpNotPublic => "请核对{field}：这不是公网地址。",
        Code::InvalidHash => "请用 64 位十六进制数字填写{field}。",
        Code::InvalidUuid => "请用 36 个字符的 UUID 填写{field}。",
        Code::InvalidLocationCode => "请用三个字母的代码填写{field}，例如 CDG。",
        Code::InvalidPhone => "请完整填写{field}{country:example:，例如 #}。",
        Code::PlaceholderPhone => "请输入可以联系到您的电话号码。",
        Code::PhoneNotMobile => "请输入手机号码{country:mobile:，应以 # 开头}。",
        Code::PhoneWithoutPlus => "请核对{field}：加上加号后过长。",
        Code::InvalidPostalCode => "请按所在国家的写法填写{field}{example:，例如 #}。",
        Code::PhoneNotInPlan => "请核对{field}：没有这个号码。",
        Code::SpanishPhone => "{field}请填写以 {starts} 开头的西班牙号码。",
        Code::AddressTooLong => "请将{field}缩短 {excess:个字符}，以便用 {lines:行}、每行 {width} 个字符写下。",
        Code::AddressWordCut => "请核对{field}：超过 {width:个字符}的词将被分到两行。",
        Code::EmptyCart => "请至少在购物车中放入一件商品。",
        Code::LineTotalMismatch => "请更正{field}：应为单价乘以数量。",
        Code::CartTotalMismatch => "请核对{field}：与购物车合计不符。",
        Code::TooManyArticles => "商品请勿超过 {max:件}；购物车中有 {length} 件。",
        Code::DeliveryInPast => "请核对{field}：该日期已过。",
        Code::DeliveryDelayMismatch => "请核对{field}：按送货天数计算是另一天。",
        Code::ExpressTooSlow => "请核对{field}：快递最多 {hours:小时}送达。",
        Code::PickupWithoutName => "请在{field}中填写店铺或自提点的名称。",
        Code::PickupAtHome => "请核对{field}：自提订单不会送到账单地址。",
        Code::OperatorSpelling => "请核对{field}：平台自营商品须标为大写的 OPERATOR。",
        Code::MissingDeliveryPhone => "请填写收货用的电话号码。",
        Code::AgeOutOfRange => "此付款方式适用于 {min} 至 {max} 岁的顾客。",
        Code::CountryNotMerchant => "请填写本店所在国家（{expected}）的地址。",
        Code::PaymentOptionNotOffered => "请选择以下付款方式之一：{allowed}。",
        Code::SpanishPaymentOption => "请核对{field}：西班牙账户仅支持 {allowed}。",
        Code::AmountOutOfRange => "此付款方式适用于 {min} 至 {max} 的订单。",
        Code::CommercialCodeNotAgreed => "请删除{field}：商家资料中没有此项。",
        Code::ProductChosenTwice => "{field}与商业代码只需填写一个。",
        Code::MissingTravel => "请至少添加一段行程或一次住宿。",
        Code::TravelNotExpected => "请删除{field}：此商家不销售旅行产品。",
        Code::RankRepeated => "请更正{field}：另一段行程已使用。",
        Code::RankGap => "请从 1 开始为行程连续编号。",
        Code::LegBeforePrevious => "请核对{field}：前一段行程出发更晚。",
        Code::StayEndsBeforeStart => "请更正{field}：住宿的结束早于开始。",
        Code::StayWithoutNight => "请核对{field}：住宿在开始当天结束。",
        Code::MissingRoomCount => "请补充酒店的{field}。",
        #[cfg(feature = "server")]
        Code::UndocumentedParameter => "请忽略{field}：此消息的文档中没有此项。",
        #[cfg(feature = "server")]
        Code::TooShort => "请核对{field}：现有 {length} 个字符，至少需要 {min} 个。",
        #[cfg(feature = "server")]
        Code::NotDigits => "请用 {min} 至 {max} 位数字的文本填写{field}。",
        #[cfg(feature = "server")]
        Code::InvalidCurrency => "请用三个字母的代码填写{field}，例如 EUR。",
        #[cfg(feature = "server")]
        Code::UnlistedValue => "请核对{field}：文档中的值为 {known}。",
        #[cfg(feature = "server")]
        Code::NotBase64 => "请按收到的原样传递{field}：这不是有效编码。",
        #[cfg(feature = "server")]
        Code::RedirectNotHtml => "请勿显示{field}：其内容不是网页。",
        #[cfg(feature = "server")]
        Code::MissingRedirect => "付款无法继续：缺少{field}。",
        #[cfg(feature = "server")]
        Code::RedirectNotExpected => "请勿显示{field}：此答复并未要求显示。",
        #[cfg(feature = "server")]
        Code::MissingTransaction => "请先查询付款再继续：缺少{field}。",
        #[cfg(feature = "server")]
        Code::CurrencyNotEuro => "请勿将订单视为已付款：金额不是欧元。",
        #[cfg(feature = "server")]
        Code::CaptureAmountNotDocumented => "请删除{field}：请款针对整笔授权。",
        #[cfg(feature = "server")]
        Code::MissingCaptureAmount => "请补充{field}：每位旅客请款一次。",
        #[cfg(feature = "server")]
        Code::HashMismatch => "请勿处理此消息：它不是用此账户的密钥签名的。",
        #[cfg(feature = "server")]
        Code::UnexpectedOperation => "请勿处理此消息：它与预期的操作（{expected}）无关。",
        #[cfg(feature = "server")]
        Code::UnexpectedAccount => "请勿处理此消息：它属于另一个账户。",
        #[cfg(feature = "server")]
        Code::UnexpectedOrder => "请勿处理此消息：它属于另一个订单。",
        #[cfg(feature = "server")]
        Code::UnexpectedAmount => "请勿处理此消息：金额与预期不符。",
        #[cfg(feature = "server")]
        Code::UnexpectedTransaction => "请勿处理此消息：它属于另一笔交易。",
        #[cfg(feature = "server")]
        Code::RepeatedNotification => "请答复此通知但不要处理：之前已收到过。",
        #[cfg(feature = "server")]
        Code::StaleNotification => "请答复此通知但不要处理：之后的通知已有结果。",
        #[cfg(feature = "server")]
        Code::OneySeveralDeliveries => "请核对{field}：Oney 对整个订单只接受一次配送。",
        #[cfg(feature = "server")]
        Code::OneyExpressUnclear => "请核对{field}：对 Oney 而言，快递最多 {hours:小时}送达。",
        #[cfg(feature = "server")]
        Code::OneyCategoryUnclear => "请说明{field}属于 Oney 的哪个类别：{choices}。",
        #[cfg(feature = "server")]
        Code::OneyCountryNotServed => "请选择 Oney 以欧元提供服务的国家：{served}。",
        #[cfg(feature = "server")]
        Code::OneyLanguageUnclear => "请选择客户的语言：{choices}。",
        #[cfg(feature = "server")]
        Code::OneyTravelNotMapped => "请手动将行程提供给 Oney：{field}无法转换。",
    }
}

fn label(id: ParameterId) -> &'static str {
    match id {
        order::AMOUNT => "金额",
        order::APIKEYID => "API 密钥标识",
        order::BILLINGADDRESS => "账单街道地址",
        order::BILLINGCITY => "账单城市",
        order::BILLINGCOUNTRY => "账单国家",
        order::BILLINGFIRSTNAME => "您的名字",
        order::BILLINGLASTNAME => "您的姓氏",
        order::BILLINGMOBILEPHONE => "您的手机号码",
        order::BILLINGPHONE => "您的电话号码",
        order::BILLINGPOSTALCODE => "账单邮政编码",
        order::BILLINGTITLE => "您的称谓",
        order::CLIENTDOB => "您的出生日期",
        order::CLIENTEMAIL => "您的电子邮箱",
        order::CLIENTIDENT => "顾客标识",
        order::CLIENTIP => "顾客的 IP 地址",
        order::CLIENTUSERAGENT => "浏览器标识",
        order::COMMERCIALCODE => "商业代码",
        order::DESCRIPTION => "说明",
        order::EXTRADATA => "自由字段",
        order::HASH => "签名",
        order::IDENTIFIER => "账户标识",
        order::METADATA => "附加数据",
        order::OPERATIONTYPE => "操作",
        order::ORDERID => "订单号",
        order::PAYMENTOPTION => "付款方式",
        order::SHIPTOADDRESS => "收货街道地址",
        order::SHIPTOCITY => "收货城市",
        order::SHIPTOCOMPANYNAME => "收货公司",
        order::SHIPTOCOUNTRY => "收货国家",
        order::SHIPTOFIRSTNAME => "收货人名字",
        order::SHIPTOLASTNAME => "收货人姓氏",
        order::SHIPTOMOBILEPHONE => "收货人手机号码",
        order::SHIPTOPHONE => "收货人电话号码",
        order::SHIPTOPOSTALCODE => "收货邮政编码",
        order::SHIPTOTITLE => "收货人称谓",
        order::VERSION => "协议版本",
        order::TRAVELPASSENGERDOB => "旅客的出生日期",
        order::TRAVELPASSENGERFIRSTNAME => "旅客的名字",
        order::TRAVELPASSENGERLASTNAME => "旅客的姓氏",
        cart::BRAND => "品牌",
        cart::CATEGORY => "类别",
        cart::DELIVERYEXPECTEDDATE => "送货日期",
        cart::DELIVERYEXPECTEDDELAY => "送货天数",
        cart::DELIVERYLABEL => "送货方式名称",
        cart::DELIVERYSPEED => "送货速度",
        cart::DELIVERYTYPE => "送货方式",
        cart::DISCOUNT => "折扣",
        cart::MERCHANTITEMID => "商品编号",
        cart::NAME => "商品名称",
        cart::PRICE => "单价",
        cart::QUANTITY => "数量",
        cart::SUBMERCHANTEXTERNALID => "卖家账户",
        cart::TAX => "税费",
        cart::TOTALAMOUNT => "该行合计",
        leg::DEPARTUREDATE => "出发日期",
        leg::DESTINATIONLOCATIONCODE => "目的地",
        leg::EXCHANGEABLE => "客票可否改签",
        leg::INSURANCE | stay::INSURANCE => "旅行保险",
        leg::MEANTRANSPORT => "交通工具",
        leg::ORIGINLOCATIONCODE => "出发地",
        leg::PASSENGERCOUNT | stay::PASSENGERCOUNT => "旅客人数",
        leg::RANK => "行程编号",
        leg::SERVICECLASS => "舱位等级",
        stay::ARRIVALDATE => "入住日期",
        stay::DEPARTUREDATE => "退房日期",
        stay::LOCATION => "住宿地点",
        stay::ROOMCOUNT => "房间数",
        stay::TYPE => "住宿类型",
        stay::VEHICLERENT => "车辆租赁",
        #[cfg(feature = "server")]
        notification::CURRENCY => "货币",
        #[cfg(feature = "server")]
        notification::DESCRIPTOR => "银行账单上的名称",
        #[cfg(feature = "server")]
        notification::EXECCODE => "结果代码",
        #[cfg(feature = "server")]
        notification::EXTERNALENTITYID => "账户在 Oney 的编号",
        #[cfg(feature = "server")]
        notification::EXTERNALREFERENCE => "交易在 Oney 的编号",
        #[cfg(feature = "server")]
        notification::LANGUAGE => "语言",
        #[cfg(feature = "server")]
        notification::MESSAGE => "结果说明",
        #[cfg(feature = "server")]
        notification::TRANSACTIONID => "交易号",
        #[cfg(feature = "server")]
        result::REDIRECTHTML => "跳转到 Oney 的网页",
        _ => "",
    }
}

fn word(word: Word) -> &'static str {
    match word {
        Word::Integer => "整数",
        Word::Number => "数字",
        Word::Boolean => "是或否",
        Word::Text => "文本",
        Word::Object => "对象",
        Word::List => "列表",
    }
}

fn country(code: &str) -> &'static str {
    match code {
        "BE" => "比利时",
        "DE" => "德国",
        "ES" => "西班牙",
        "FR" => "法国",
        "IT" => "意大利",
        "LU" => "卢森堡",
        "NL" => "荷兰",
        "PT" => "葡萄牙",
        _ => "",
    }
}
