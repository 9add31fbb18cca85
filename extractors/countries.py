"""Other countries, as Korean newspapers name them: where something took place, and whose ministry it is."""

# For a pattern. `사우디` is written for the longer name too.
COUNTRIES = (
    "미국|중국|일본|대만|타이완|북한|영국|프랑스|독일|이탈리아|스페인|네덜란드|스위스|아일랜드|덴마크|스웨덴|노르웨이|핀란드|폴란드|체코|헝가리|"
    "루마니아|러시아|우크라이나|이스라엘|이란|튀르키예|사우디아라비아|사우디|아랍에미리트|UAE|카타르|인도네시아|인도|베트남|태국|캄보디아|"
    "싱가포르|말레이시아|필리핀|호주|캐나다|멕시코|브라질|베네수엘라|카자흐스탄|우즈베키스탄"
)
