package org.sunlit.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleAddressTest {
  private static final String SHORT = "https://mp.weixin.qq.com/s/Ab3_dE-9xYz01234567890";

  @Test
  void a_short_address_is_kept_without_its_query() {
    assertThat(ArticleAddress.in(SHORT + "?scene=1&key=abc#rd"))
        .contains(new ArticleAddress(SHORT));
  }

  @Test
  void of_a_long_address_only_what_names_the_article_is_kept() {
    String naming = "https://mp.weixin.qq.com/s?__biz=MzA3&mid=265&idx=1&sn=9f2c";
    assertThat(
            ArticleAddress.in(
                naming + "&chksm=1&key=secret&pass_ticket=t&uin=Mw%3D%3D#wechat_redirect"))
        .contains(new ArticleAddress(naming));
  }

  @Test
  void it_is_found_among_other_words() {
    assertThat(ArticleAddress.in("\ufeff 已发表：" + SHORT + " \r\n审核人"))
        .contains(new ArticleAddress(SHORT));
  }

  @Test
  void what_is_no_published_article_is_none() {
    for (String each :
        new String[] {
          "",
          "已发表",
          "http://mp.weixin.qq.com/s/Ab3_dE-9xYz",
          "https://mp.weixin.qq.com/s/",
          "https://mp.weixin.qq.com/s?__biz=MzA3&mid=265",
          "https://mp.weixin.qq.com/s?__biz=MzA3&mid=265&idx=1&sn=9f2c&tempkey=MTI",
          "https://mp.weixin.qq.com/cgi-bin/appmsg?token=12345",
          "https://mp.weixin.qq.com.evil.example/s/Ab3_dE-9xYz",
          "https://mp.weixin.qq.com@evil.example/s/Ab3_dE-9xYz",
          "https://mp.weixin.qq.com:8443/s/Ab3_dE-9xYz",
          "https://evil.example/?u=https://mp.weixin.qq.com/s/Ab3_dE-9xYz"
        }) {
      assertThat(ArticleAddress.in(each)).as(each).isEmpty();
    }
  }
}
